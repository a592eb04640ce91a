import { findUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { makeRecoveryCodes } from './recovery-codes';
import { spendSecondStep } from './spend-second-step';

const refuse = refusals('accounts');

/** Ten recovery codes, shown this once; those from before stop working. Needs a code of the app. */
export async function renewRecoveryCodes(
  ctx: Context,
  { code }: { code: string },
  sealingKey: string,
): Promise<Result<string[]>> {
  const { actor } = demandPerson(ctx);
  const user = found(await findUser(ctx.store, actor.userId));
  if (!user.totpEnabledAt) return refuse('second-step-off');
  if (!(await spendSecondStep(ctx, user, code, sealingKey)))
    return refuse('wrong-app-code', { field: 'code' });
  await record(ctx, { action: 'recovery-codes.renewed', subject: user.id });
  return done(await makeRecoveryCodes(ctx, user.id));
}
