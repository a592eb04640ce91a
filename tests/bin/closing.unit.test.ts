import { expect, test } from 'vitest';
import { startProgram } from '@/tests/support/program';

const program = new URL('./programs/run-command.ts', import.meta.url);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'closes the web before the database on %s, and ends well',
  async (signal) => {
    const { child, ended, output } = await startProgram(program);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(output()).toBe('ready\nweb closed\ndatabase closed\n');
  },
);

test('closes everything after a failure too, says why, and ends badly', async () => {
  const { ended, output } = await startProgram(program, 'it broke');
  expect(await ended).toBe(1);
  expect(output()).toContain('it broke');
  expect(output()).toContain('web closed\ndatabase closed\n');
});
