import { expect, test } from 'vitest';
import { withLock } from '@/bin/lock';

const server = process.env.TEST_DATABASE_URL!;
const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

test('lets one in at a time, and the next one after a failure', async () => {
  let inside = 0;
  let most = 0;
  const work = async (fails: boolean) => {
    inside += 1;
    most = Math.max(most, inside);
    await pause();
    inside -= 1;
    if (fails) throw new Error('failed');
  };
  const all = [false, true, false, true, false].map((fails) => withLock(server, 'test', () => work(fails)));
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(most).toBe(1);
});
