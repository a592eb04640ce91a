import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets the answer out no sooner than this, whether it is a value or a fault: how long it took must not tell whether
 * an address has an account.
 */
export async function evenTime<Value>(work: Promise<Value>, milliseconds = 400): Promise<Value> {
  const [outcome] = await Promise.allSettled([work, sleep(milliseconds)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
