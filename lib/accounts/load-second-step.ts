import { findUser } from '@/db/queries/accounts';
import { countRecoveryCodes } from '@/db/queries/second-step';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { addressOf, unseal } from './totp';

/** The person's own second step: off, begun with what the app must be given, or on. */
export async function loadSecondStep(ctx: Context, sealingKey: string) {
  const { actor } = demandPerson(ctx);
  const user = found(await findUser(ctx.store, actor.userId));
  if (user.totpEnabledAt)
    return { state: 'on' as const, recoveryCodes: await countRecoveryCodes(ctx.store, user.id) };
  if (!user.totpSecret) return { state: 'off' as const };
  const secret = unseal(user.totpSecret, sealingKey);
  return { state: 'begun' as const, secret, address: addressOf(secret, user.email) };
}
