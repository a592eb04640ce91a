import type { z } from 'zod';
import { lockUserByEmail, type User, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { spendEmailCode } from './email-codes';
import type { confirmInput } from './input';
import { type OpenedSession, openSession } from './open-session';
import { isPassword } from './password';
import { proofOf } from './pending';

const refuse = refusals('accounts');

type Input = Omit<z.infer<typeof confirmInput>, 'volver'> & { proof?: string; device: string };

/**
 * Confirms the address with the code from the letter and signs the person in; the new session's token. The code
 * shows who reads the letters; the browser's proof, or the password, shows that the account is theirs and not one
 * that somebody else opened with their address. Without either the code stays good.
 */
export async function confirmEmail(ctx: Context, input: Input): Promise<Result<OpenedSession>> {
  const user = await lockUserByEmail(ctx.store, input.email);
  const isTheirs = await provesOwnership(user, input);
  if (!user || user.disabledAt || !(await spendEmailCode(ctx, user.id, 'confirm', input.code))) {
    return refuse('wrong-code', { field: 'code' });
  }
  if (!isTheirs) return refuse(input.password ? 'confirm-other-password' : 'confirm-other-browser');
  await updateUser(ctx.store, user.id, { emailConfirmedAt: user.emailConfirmedAt ?? ctx.now });
  await record(ctx, { action: 'account.confirmed', subject: user.id });
  return done(await openSession(ctx, user, input.device));
}

async function provesOwnership(user: User | undefined, { password, proof }: Input): Promise<boolean> {
  if (password !== undefined) return isPassword(user?.passwordHash, password);
  return user !== undefined && proof === proofOf(user.passwordHash);
}
