import type { z } from 'zod';
import {
  findDraftActivity,
  listDraftActivities,
  lockDraftCourse,
  updatePositions,
} from '@/db/queries/authoring';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import type { moveActivityInput } from './input';

/** The activity changes places with its neighbour in the draft of its module; at the end it stays. */
export async function moveActivity(
  ctx: Context,
  { activityId, direction }: z.infer<typeof moveActivityInput>,
): Promise<Result> {
  const { courseId, moduleId } = found(await findDraftActivity(ctx.store, activityId));
  demandInCourse(ctx.actor, 'course.edit', courseId);
  await lockDraftCourse(ctx.store, courseId);
  const order = (await listDraftActivities(ctx.store, courseId)).filter((one) => one.moduleId === moduleId);
  const from = order.findIndex(({ id }) => id === activityId);
  const to = direction === 'up' ? from - 1 : from + 1;
  const moved = order[from];
  const other = order[to];
  if (!moved || !other) return done();
  [order[from], order[to]] = [other, moved];
  await updatePositions(
    ctx.store,
    order.map(({ id }, position) => ({ id, position })),
  );
  await record(ctx, { action: 'activity.moved', courseId, subject: activityId, details: { direction } });
  return done();
}
