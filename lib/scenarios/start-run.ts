import type { z } from 'zod';
import { lockEnrolment } from '@/db/queries/enrolment';
import { findLastRun } from '@/db/queries/scenarios';
import type { activityInput } from '@/lib/activities/input';
import { openActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { openRun } from './open-run';

const refuse = refusals('scenarios');

/** Begins the scenario, or leads back to where the learner is in it. Parallel starts give one run. */
export async function startRun(
  ctx: Context,
  input: z.infer<typeof activityInput>,
): Promise<Result<{ runId: string; number: number }>> {
  const opened = await openActivity(ctx, input);
  const { enrolment, current } = opened;
  if (current.locks.length > 0) return refuse('locked');
  await lockEnrolment(ctx.store, enrolment.id);
  const last = await findLastRun(ctx.store, enrolment.id, current.activity.id);
  return done(last ? { runId: last.id, number: last.number } : await openRun(ctx, opened, 1));
}
