import type { z } from 'zod';
import { findUserByEmail, lockUserByEmail } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import type { signInInput } from './input';
import { isWithinLimit, limits } from './limit';
import { type OpenedSession, openSession } from './open-session';
import { isPassword } from './password';
import { type Pending, proofOf } from './pending';
import { sendConfirmation } from './send-confirmation';

const refuse = refusals('accounts');

type SignedIn = OpenedSession | { pending: Pending };

/**
 * Opens a session for the right password. An unknown address, a disabled account and a wrong password are one
 * refusal and take the same time. With an unconfirmed address a new code is sent, within the limit of letters,
 * and `pending` says to whom.
 */
export async function signIn(
  ctx: Context,
  input: Omit<z.infer<typeof signInInput>, 'volver'> & { device: string },
): Promise<Result<SignedIn>> {
  const known = await findUserByEmail(ctx.store, input.email);
  const isRight = await isPassword(known?.passwordHash, input.password);
  if (!known || !isRight || known.disabledAt) return refuse('wrong-credentials');
  // Comparing took a while: a password that was changed meanwhile opens nothing any more.
  const user = await lockUserByEmail(ctx.store, input.email);
  if (user?.passwordHash !== known.passwordHash || user.disabledAt) return refuse('wrong-credentials');
  if (!user.emailConfirmedAt) {
    if (await isWithinLimit(ctx, limits.letterAccount, user.email)) await sendConfirmation(ctx, user);
    return done({ pending: { email: user.email, proof: proofOf(user.passwordHash) } });
  }
  await record(ctx, { action: 'account.signed-in', subject: user.id });
  return done(await openSession(ctx, user, input.device));
}
