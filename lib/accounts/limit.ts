import { createHash } from 'node:crypto';
import { insertRateLimitTry } from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';

export type Limit = { name: string; tries: number; minutes: number };

export const limits = {
  signInAccount: { name: 'sign-in-account', tries: 8, minutes: 15 },
  signInAddress: { name: 'sign-in-address', tries: 60, minutes: 15 },
  letterAccount: { name: 'letter-account', tries: 5, minutes: 60 },
  letterAddress: { name: 'letter-address', tries: 40, minutes: 60 },
  codeAccount: { name: 'code-account', tries: 10, minutes: 15 },
  enrolmentKey: { name: 'enrolment-key', tries: 5, minutes: 15 },
  verify: { name: 'verify', tries: 30, minutes: 1 },
} as const satisfies Record<string, Limit>;

/**
 * Counts one try and tells whether it is still within the limit. `who` (an address, an account) is only kept
 * as a hash. Call it outside of the transaction that a refusal rolls back, or the try is not counted.
 */
export async function isWithinLimit(ctx: Context, limit: Limit, who: string): Promise<boolean> {
  const span = limit.minutes * 60_000;
  const windowStart = new Date(Math.floor(ctx.now.getTime() / span) * span);
  const key = `${limit.name}:${createHash('sha256').update(who).digest('base64url').slice(0, 22)}`;
  return (await insertRateLimitTry(ctx.store, key, windowStart)) <= limit.tries;
}
