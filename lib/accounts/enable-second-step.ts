import { findUser, updateSessionsEnded, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { spendSecondStep } from './spend-second-step';

const refuse = refusals('accounts');

/**
 * From now on signing in asks for a code of the app too, once a first one shows that the app has the secret. Ends
 * the person's other sessions.
 */
export async function enableSecondStep(
  ctx: Context,
  { code }: { code: string },
  sealingKey: string,
): Promise<Result<null>> {
  const { actor } = demandPerson(ctx);
  const user = found(await findUser(ctx.store, actor.userId));
  if (user.totpEnabledAt) return refuse('second-step-on');
  if (!(await spendSecondStep(ctx, user, code, sealingKey)))
    return refuse('wrong-app-code', { field: 'code' });
  await updateUser(ctx.store, user.id, { totpEnabledAt: ctx.now });
  await updateSessionsEnded(ctx.store, user.id, ctx.now, actor.sessionId);
  await record(ctx, { action: 'second-step.enabled', subject: user.id });
  return done(null);
}
