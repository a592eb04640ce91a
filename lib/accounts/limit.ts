import { createHash } from 'node:crypto';
import { insertRateLimitTry, updateRateLimitGivenBack } from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';
import { networkOf } from './network';

/** `isCleared`: after a success nothing is left of the tries before it. */
export type Limit = { name: string; tries: number; minutes: number; isCleared?: boolean };
export type Tries = [Limit, string][];

export const limits = {
  /** One account from one network: stops guessing there, and keeps nobody elsewhere out. */
  signInHere: { name: 'sign-in-here', tries: 5, minutes: 15, isCleared: true },
  signInAccount: { name: 'sign-in-account', tries: 50, minutes: 60 },
  /** Only what failed is left counted, since a whole ministry may sit behind one address. */
  signInAddress: { name: 'sign-in-address', tries: 60, minutes: 15 },
  letterHere: { name: 'letter-here', tries: 5, minutes: 60 },
  letterAccount: { name: 'letter-account', tries: 20, minutes: 60 },
  letterAddress: { name: 'letter-address', tries: 200, minutes: 60 },
  codeHere: { name: 'code-here', tries: 5, minutes: 15, isCleared: true },
  /** Against a code that lives ten minutes: fifty thousand hours for an even chance. */
  codeAccount: { name: 'code-account', tries: 20, minutes: 60 },
  codeAddress: { name: 'code-address', tries: 60, minutes: 15 },
  /** A six-figure code of which three are good at a time: half a year for an even chance. */
  secondStep: { name: 'second-step', tries: 10, minutes: 15, isCleared: true },
  enrolmentKey: { name: 'enrolment-key', tries: 5, minutes: 15 },
  verify: { name: 'verify', tries: 30, minutes: 1 },
  /** Unknown codes from all addresses together: nobody mistypes so often. */
  unknownCodes: { name: 'unknown-codes', tries: 300, minutes: 10 },
} as const satisfies Record<string, Limit>;

const triesOf =
  (address: Limit, here: Limit, account: Limit) =>
  (email: string, from: string): Tries => [
    [address, networkOf(from)],
    [here, `${email} ${networkOf(from)}`],
    [account, email],
  ];

/** What is counted for an address and the network it came from. */
export const signInTries = triesOf(limits.signInAddress, limits.signInHere, limits.signInAccount);
export const letterTries = triesOf(limits.letterAddress, limits.letterHere, limits.letterAccount);
export const codeTries = triesOf(limits.codeAddress, limits.codeHere, limits.codeAccount);

/** Those who come with the account of an institution are known by their network alone. */
export const arrivalTries = (from: string): Tries => [[limits.signInAddress, networkOf(from)]];

const keyOf = (limit: Limit, who: string) =>
  `${limit.name}:${createHash('sha256').update(who).digest('base64url').slice(0, 22)}`;

function windowOf(limit: Limit, now: Date): Date {
  const span = limit.minutes * 60_000;
  return new Date(Math.floor(now.getTime() / span) * span);
}

/**
 * Counts one try and tells whether it is still within the limit. `who` (an address, an account) is only kept
 * as a hash. Call it outside of the transaction that a refusal rolls back, or the try is not counted.
 */
export async function isWithinLimit(ctx: Context, limit: Limit, who: string): Promise<boolean> {
  return (await insertRateLimitTry(ctx.store, keyOf(limit, who), windowOf(limit, ctx.now))) <= limit.tries;
}

/** What succeeded was no guess: takes its tries off again. */
export async function giveBackTries(ctx: Context, tries: Tries): Promise<void> {
  for (const [limit, who] of tries) {
    const count = limit.isCleared ? null : 1;
    await updateRateLimitGivenBack(ctx.store, keyOf(limit, who), windowOf(limit, ctx.now), count);
  }
}
