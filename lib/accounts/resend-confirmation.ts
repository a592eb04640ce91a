import type { z } from 'zod';
import { findUserByEmail } from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';
import type { emailInput } from './input';
import { sendConfirmation } from './send-confirmation';

/** Sends another code, if there is an account that waits for one; the answer does not tell. */
export async function resendConfirmation(ctx: Context, input: z.infer<typeof emailInput>): Promise<Result> {
  const user = await findUserByEmail(ctx.store, input.email);
  if (user && !user.emailConfirmedAt && !user.disabledAt) await sendConfirmation(ctx, user);
  return done();
}
