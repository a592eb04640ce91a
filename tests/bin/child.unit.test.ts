import { expect, test } from 'vitest';
import { findFreePort, isPortFree } from '@/bin/port';
import { startProgram } from '@/tests/support/program';

test('a child does not outlive a parent that was killed, and gives the port back', async () => {
  const port = await findFreePort();
  const { child, ended, output } = await startProgram('parent.ts', String(port));
  expect(output()).toBe('listening\n');
  expect(await isPortFree(port, '127.0.0.1')).toBe(false);
  child.kill('SIGKILL');
  await ended;
  await expect.poll(() => isPortFree(port, '127.0.0.1'), { timeout: 5000 }).toBe(true);
});
