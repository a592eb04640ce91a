import { findAwaitingUser, updateSessionAdmitted } from '@/db/queries/second-step';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { daysToLive, sessionIdOf } from './open-session';
import { spendSecondStep } from './spend-second-step';

const refuse = refusals('accounts');

/** Opens the session that `token` names and that waits for its second step. Refused once it waits no longer. */
export async function passSecondStep(
  ctx: Context,
  { token, code }: { token: string; code: string },
  sealingKey: string,
): Promise<Result<null>> {
  const sessionId = sessionIdOf(token);
  const user = await findAwaitingUser(ctx.store, sessionId, ctx.now);
  if (!user) return refuse('second-step-over');
  if (!(await spendSecondStep(ctx, user, code, sealingKey)))
    return refuse('wrong-app-code', { field: 'code' });
  const expiresAt = new Date(ctx.now.getTime() + daysToLive * 86_400_000);
  if (!(await updateSessionAdmitted(ctx.store, sessionId, expiresAt))) return refuse('second-step-over');
  await record(ctx, { action: 'second-step.passed', subject: user.id });
  return done(null);
}
