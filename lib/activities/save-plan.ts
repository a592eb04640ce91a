import type { z } from 'zod';
import { lockEnrolment, updateActivityState } from '@/db/queries/enrolment';
import { updatePlan } from '@/db/queries/plans';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { completeActivity } from './complete-activity';
import { planField, type planInput } from './input';
import { openActivity } from './open-activity';
import { planOf } from './plan-of';

const refuse = refusals('activities');

/**
 * The learner's plan holds these rows, whatever is still missing. To finish it (`submit`) every row needs an action;
 * that completes the activity, once, and the plan may still be changed afterwards.
 */
export async function savePlan(
  ctx: Context,
  input: z.output<typeof planInput>,
): Promise<Result<{ revision: number }>> {
  const opened = await openActivity(ctx, input);
  const { enrolment, current } = opened;
  if (current.locks.length > 0) return refuse('locked');
  const { body } = await planOf(ctx, opened);
  const rows = input.rows.slice(0, body.rows);
  const isFinishing = input.intent === 'submit';
  const empty = rows.findIndex(({ action }) => action === '');
  if (isFinishing && empty >= 0)
    return refuse('action-missing', { details: { row: empty + 1 }, field: planField(empty, 'action') });

  const key = { enrolmentId: enrolment.id, activityId: current.activity.id };
  // First the enrolment, then what hangs on it, like everyone: two tabs must not wait for each other.
  await lockEnrolment(ctx.store, enrolment.id);
  const change = { rows, updatedAt: ctx.now, submittedAt: isFinishing ? ctx.now : null };
  const { revision, submittedAt } = await updatePlan(ctx.store, key, change);
  if (isFinishing) {
    await updateActivityState(ctx.store, key, { submittedAt });
    await completeActivity(ctx, enrolment.id, current.activity.id);
  }
  return done({ revision });
}
