import type { Stage } from './stage';

/** Prints what every stage came to; the last line is the sum. Returns the exit code. */
export function summarise(stages: Stage[]): number {
  console.log('');
  for (const { name, passed, failed } of stages) {
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed`);
  }
  const sum = (key: 'passed' | 'failed') => stages.reduce((total, stage) => total + stage[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && stages.length > 0 ? 0 : 1;
}
