import type { z } from 'zod';
import { lockEnrolment } from '@/db/queries/enrolment';
import { findLastRun } from '@/db/queries/scenarios';
import type { activityInput } from '@/lib/activities/input';
import { openActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { done, type Result, refusals } from '@/lib/kernel/result';
import type { runInput } from './input';
import { openRun } from './open-run';

const refuse = refusals('scenarios');

/**
 * Begins anew after `run`, whose path stays as it is. When `run` is no longer the newest it was restarted already:
 * then it leads to the newest. Same while nothing has been chosen yet.
 */
export async function restartRun(
  ctx: Context,
  input: z.infer<typeof activityInput> & z.infer<typeof runInput>,
): Promise<Result<{ runId: string; number: number }>> {
  const opened = await openActivity(ctx, input);
  const { enrolment, current } = opened;
  if (current.locks.length > 0) return refuse('locked');
  await lockEnrolment(ctx.store, enrolment.id);
  const last = found(await findLastRun(ctx.store, enrolment.id, current.activity.id));
  if (last.id !== input.run || last.steps.length === 0) return done({ runId: last.id, number: last.number });
  return done(await openRun(ctx, opened, last.number + 1));
}
