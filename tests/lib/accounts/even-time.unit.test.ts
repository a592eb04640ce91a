import { describe, expect, it } from 'vitest';
import { evenTime } from '@/lib/accounts/even-time';

describe('SEC-12 an answer takes as long whatever it is', () => {
  it.each([
    ['a value', () => Promise.resolve('yes'), 'yes'],
    ['a fault', () => Promise.reject(new Error('no')), 'no'],
  ])('%s', async (_what, work, said) => {
    const start = performance.now();
    const answer = await evenTime(work(), 80).catch((error: Error) => error.message);
    expect(performance.now() - start).toBeGreaterThanOrEqual(78);
    expect(answer).toBe(said);
  });
});
