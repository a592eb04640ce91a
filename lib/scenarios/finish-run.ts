import { lockEnrolment, updateActivityState } from '@/db/queries/enrolment';
import { updateRunFinished } from '@/db/queries/scenarios';
import { completeActivity } from '@/lib/activities/complete-activity';
import type { Context } from '@/lib/kernel/context';

/** The run has reached an ending, whichever: completes activity, course and certificate in the same transaction. */
export async function finishRun(
  ctx: Context,
  run: { id: string; enrolmentId: string; activityId: string },
): Promise<void> {
  const { enrolmentId, activityId } = run;
  // First the enrolment, then the state, as opening a page does: the other way round two tabs could block each other.
  await lockEnrolment(ctx.store, enrolmentId);
  await updateRunFinished(ctx.store, run.id, ctx.now);
  await updateActivityState(ctx.store, { enrolmentId, activityId }, { submittedAt: ctx.now });
  await completeActivity(ctx, enrolmentId, activityId);
}
