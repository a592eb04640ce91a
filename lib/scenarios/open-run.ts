import { insertRun } from '@/db/queries/scenarios';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { finishRun } from './finish-run';
import { storyOf } from './story';
import { walk } from './walk';

/** A new run on the version published now. The caller holds the enrolment's lock, so that its number is free. */
export async function openRun(
  ctx: Context,
  { enrolment, current: { activity } }: Pick<OpenedActivity, 'enrolment' | 'current'>,
  number: number,
): Promise<{ runId: string; number: number }> {
  const { body } = await storyOf(ctx, activity.versionId);
  const key = { enrolmentId: enrolment.id, activityId: activity.id };
  const run = { ...key, activityVersionId: activity.versionId, number, startedAt: ctx.now };
  const { id } = await insertRun(ctx.store, run);
  if (walk(body, []).current.ending) await finishRun(ctx, { id, ...key });
  return { runId: id, number };
}
