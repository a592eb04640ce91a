import { findMarkedQuiz } from '@/db/queries/marking';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { type CourseRight, demandInCourse } from '@/lib/kernel/permissions';

/** The quiz at this address for someone who may do this in its course. NotFound and Forbidden answer alike at the door. */
export async function findQuiz(
  ctx: Context,
  place: { course: string; activity: string },
  right: CourseRight = 'people.manage',
) {
  const quiz = found(await findMarkedQuiz(ctx.store, place.course, place.activity));
  demandInCourse(ctx.actor, right, quiz.courseId);
  return quiz;
}
