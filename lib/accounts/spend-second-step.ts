import type { User } from '@/db/queries/accounts';
import { updateRecoveryCodeUsed, updateTotpStep } from '@/db/queries/second-step';
import type { Context } from '@/lib/kernel/context';
import { recoveryHash } from './recovery-codes';
import { stepOf, unseal } from './totp';

/** Uses up a code of the app, or one of the recovery codes: true once for a right one, false for anything else. */
export async function spendSecondStep(
  ctx: Context,
  user: Pick<User, 'id' | 'totpSecret'>,
  code: string,
  sealingKey: string,
): Promise<boolean> {
  if (!user.totpSecret) return false;
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits))
    return updateRecoveryCodeUsed(ctx.store, user.id, recoveryHash(user.id, code), ctx.now);
  const step = stepOf(unseal(user.totpSecret, sealingKey), digits, ctx.now);
  return step !== null && updateTotpStep(ctx.store, user.id, step);
}
