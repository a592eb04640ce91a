import type { z } from 'zod';
import { lockEnrolment, updateActivityState } from '@/db/queries/enrolment';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { completeActivity } from './complete-activity';
import type { activityInput } from './input';
import { openActivity } from './open-activity';

const refuse = refusals('activities');

/** «Marcar como leída»: the learner says so; nothing else ever does. The next activity, to go on with. */
export async function markRead(
  ctx: Context,
  input: z.infer<typeof activityInput>,
): Promise<Result<{ next: string | null }>> {
  const { enrolment, current, next } = await openActivity(ctx, input);
  if (current.locks.length > 0) return refuse('locked');
  const isReadable = current.activity.completion.conditions.includes('read');
  const isMarked = current.conditions.some(({ condition, isMet }) => condition === 'read' && isMet);
  if (isReadable && !isMarked) {
    // First the enrolment, then its states, like everyone: two tabs must not wait for each other.
    await lockEnrolment(ctx.store, enrolment.id);
    const key = { enrolmentId: enrolment.id, activityId: current.activity.id };
    const seen = current.wasOpened ? {} : { viewedAt: ctx.now };
    await updateActivityState(ctx.store, key, { readAt: ctx.now, ...seen });
    await completeActivity(ctx, enrolment.id, current.activity.id);
  }
  return done({ next: next?.ref ?? null });
}
