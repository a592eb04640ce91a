import type { z } from 'zod';
import { findUserByEmail } from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import type { signInInput } from './input';
import { openSession } from './open-session';
import { isPassword } from './password';
import { sendConfirmation } from './send-confirmation';

const refuse = refusals('accounts');

type SignedIn = { token: string } | { confirm: string };

/**
 * Opens a session for the right password. An unknown address and a wrong password are one refusal and take the
 * same time. With an unconfirmed address a new code is sent, and `confirm` says to whom.
 */
export async function signIn(
  ctx: Context,
  input: z.infer<typeof signInInput> & { device: string },
): Promise<Result<SignedIn>> {
  const user = await findUserByEmail(ctx.store, input.email);
  const isRight = await isPassword(user?.passwordHash, input.password);
  if (!user || !isRight || user.disabledAt) return refuse('wrong-credentials');
  if (!user.emailConfirmedAt) {
    await sendConfirmation(ctx, user);
    return done({ confirm: user.email });
  }
  return done({ token: await openSession(ctx, user.id, input.device) });
}
