import { findUser, updateUser } from '@/db/queries/accounts';
import { deleteRecoveryCodes } from '@/db/queries/second-step';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { spendSecondStep } from './spend-second-step';

const refuse = refusals('accounts');

/** Signing in asks for the password alone again. Needs a code, so that an open browser is not enough. */
export async function disableSecondStep(
  ctx: Context,
  { code }: { code: string },
  sealingKey: string,
): Promise<Result<null>> {
  const { actor } = demandPerson(ctx);
  const user = found(await findUser(ctx.store, actor.userId));
  if (!user.totpEnabledAt) return done(null);
  if (!(await spendSecondStep(ctx, user, code, sealingKey)))
    return refuse('wrong-app-code', { field: 'code' });
  await updateUser(ctx.store, user.id, { totpSecret: null, totpEnabledAt: null, totpLastStep: null });
  await deleteRecoveryCodes(ctx.store, user.id);
  await record(ctx, { action: 'second-step.disabled', subject: user.id });
  return done(null);
}
