import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withFileLock } from '@/bin/file-lock';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faro-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lets one in at a time and leaves nothing behind', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside -= 1;
  };
  await Promise.all([1, 2, 3].map(() => withFileLock(join(folder, 'lock'), work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['2147483646 1', `${process.pid} 1`])(
  'does not wait for a holder that is dead: %s',
  async (holder) => {
    symlinkSync(holder, join(folder, 'lock'));
    await expect(withFileLock(join(folder, 'lock'), async () => 'done')).resolves.toBe('done');
  },
);
