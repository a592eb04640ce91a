import type { z } from 'zod';
import { findDraftActivity, findDraftCourse, findPersonName } from '@/db/queries/authoring';
import type { ActivityBody, CompletionRule } from '@/lib/catalogue/input';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import type { activityInput } from './input';

export type ActivityDraft = {
  id: string;
  ref: string;
  courseId: string;
  courseSlug: string;
  courseTitle: string;
  title: string;
  minutes: number;
  body: ActivityBody;
  completion: CompletionRule;
  revision: number;
  updatedAt: Date;
  updatedBy: string | null;
};

/** An activity's draft for its editor. */
export async function loadActivityDraft(
  ctx: Context,
  { activityId }: z.infer<typeof activityInput>,
): Promise<ActivityDraft> {
  const activity = found(await findDraftActivity(ctx.store, activityId));
  demandInCourse(ctx.actor, 'course.see', activity.courseId);
  const course = found(await findDraftCourse(ctx.store, activity.courseId));
  const { id, ref, courseId, title, minutes, body, completion, revision, updatedAt } = activity;
  const updatedBy = activity.updatedBy
    ? ((await findPersonName(ctx.store, activity.updatedBy)) ?? null)
    : null;
  return {
    id,
    ref,
    courseId,
    courseSlug: course.slug,
    courseTitle: course.details.title,
    title,
    minutes,
    body,
    completion,
    revision,
    updatedAt,
    updatedBy,
  };
}
