import type { z } from 'zod';
import { updateActivityState } from '@/db/queries/enrolment';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';
import type { activityInput } from './input';
import { openActivity } from './open-activity';

/** Takes «leída» back. A certificate that was issued stays. */
export async function unmarkRead(ctx: Context, input: z.infer<typeof activityInput>): Promise<Result> {
  const { enrolment, current } = await openActivity(ctx, input);
  const key = { enrolmentId: enrolment.id, activityId: current.activity.id };
  if (current.wasOpened) await updateActivityState(ctx.store, key, { readAt: null });
  return done();
}
