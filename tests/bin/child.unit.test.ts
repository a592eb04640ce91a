import { expect, test } from 'vitest';
import { findFreePort, isPortFree } from '@/bin/port';
import { startProgram } from '@/tests/support/program';

const program = new URL('./programs/parent.ts', import.meta.url);

test('a child does not outlive a parent that was killed, and gives the port back', async () => {
  const port = await findFreePort();
  const { child, ended, output } = await startProgram(program, String(port));
  expect(output()).toBe('listening\n');
  expect(await isPortFree(port, '127.0.0.1')).toBe(false);
  child.kill('SIGKILL');
  await ended;
  await expect.poll(() => isPortFree(port, '127.0.0.1'), { timeout: 5000 }).toBe(true);
});
