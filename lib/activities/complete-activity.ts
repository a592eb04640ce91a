import { listActivityStates, lockEnrolment, updateActivityState } from '@/db/queries/enrolment';
import { publishedOutline } from '@/lib/catalogue/published';
import { completeEnrolment } from '@/lib/enrolment/complete-enrolment';
import { progressOf } from '@/lib/enrolment/progress';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';

/**
 * Called after something happened in an activity, in the same transaction: notes when its rule was first met, and
 * judges the course. Learners that finish two activities at once are taken one after the other.
 */
export async function completeActivity(ctx: Context, enrolmentId: string, activityId: string): Promise<void> {
  const { course } = found(await lockEnrolment(ctx.store, enrolmentId));
  const { outline } = await publishedOutline(ctx.store, found(course.publishedVersionId));
  const states = await listActivityStates(ctx.store, enrolmentId);
  const progress = progressOf(outline, states, ctx.now);
  const current = progress.activities.find(({ activity }) => activity.id === activityId);
  const before = states.find((state) => state.activityId === activityId);
  if (current?.isComplete && !before?.completedAt) {
    await updateActivityState(ctx.store, { enrolmentId, activityId }, { completedAt: ctx.now });
  }
  if (progress.isComplete) await completeEnrolment(ctx, enrolmentId);
}
