import type { z } from 'zod';
import { findUserByEmail, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { spendEmailCode } from './email-codes';
import type { confirmInput } from './input';
import { openSession } from './open-session';

const refuse = refusals('accounts');

/** Confirms the address with the code from the letter and signs the person in; the new session's token. */
export async function confirmEmail(
  ctx: Context,
  input: z.infer<typeof confirmInput> & { device: string },
): Promise<Result<{ token: string }>> {
  const user = await findUserByEmail(ctx.store, input.email);
  if (!user || user.disabledAt || !(await spendEmailCode(ctx, user.id, 'confirm', input.code))) {
    return refuse('wrong-code', { field: 'code' });
  }
  await updateUser(ctx.store, user.id, { emailConfirmedAt: user.emailConfirmedAt ?? ctx.now });
  await record(ctx, { action: 'account.confirmed', subject: user.id });
  return done({ token: await openSession(ctx, user.id, input.device) });
}
