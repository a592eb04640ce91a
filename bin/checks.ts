import { startTool } from './child';
import type { Closing } from './closing';
import type { Environment } from './environment';
import { countVitest, reportFile, type Stage } from './stage';

type Check = { name: string; commands: [tool: string, ...args: string[]][] };

const checks: Check[] = [
  {
    name: 'tipos',
    commands: [
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'estilo', commands: [['biome', 'check', '.']] },
  { name: 'código sin usar', commands: [['knip']] },
  { name: 'contenidos', commands: [['tsx', 'bin/content.ts', 'check']] },
];

/** Types, lint, unused code, courses, unit and house tests; one line each, and the tool's own words when it fails. */
export async function runChecks(environment: Environment, closing: Closing): Promise<Stage[]> {
  const stages: Stage[] = [];
  for (const { name, commands } of checks) {
    stages.push(
      await timed(name, async () => {
        for (const command of commands) {
          const { code, output } = await runQuietly(command, environment, closing);
          if (code !== 0) return { stage: { name, passed: 0, failed: 1 }, output };
        }
        return { stage: { name, passed: 1, failed: 0 }, output: '' };
      }),
    );
  }
  stages.push(await timed('pruebas sin base de datos', (name) => runUnitTests(name, environment, closing)));
  return stages;
}

type Outcome = { stage: Stage; output: string };

async function timed(name: string, check: (name: string) => Promise<Outcome>): Promise<Stage> {
  const start = performance.now();
  const { stage, output } = await check(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${stage.failed === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (stage.failed > 0) console.log(output);
  return stage;
}

async function runUnitTests(name: string, environment: Environment, closing: Closing): Promise<Outcome> {
  const file = reportFile('unit');
  const { code, output } = await runQuietly(
    [
      'vitest',
      'run',
      '--project',
      'unit',
      '--project',
      'house',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    environment,
    closing,
  );
  return { stage: countVitest(name, file, code), output };
}

async function runQuietly(
  [tool, ...args]: [string, ...string[]],
  environment: Environment,
  closing: Closing,
) {
  const child = startTool(tool, args, { environment, quiet: true });
  return { code: await closing.follow(child), output: child.output() };
}
