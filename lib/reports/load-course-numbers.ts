import { type CourseNumbers, listCourseNumbers } from '@/db/queries/reports';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { idleSince } from './idle-since';

/** How many are enrolled, idle, gone, done and certified; `enrolled` are those who have not left. Names nobody. */
export async function loadCourseNumbers(
  ctx: Context,
  { courseId }: { courseId: string },
): Promise<CourseNumbers> {
  demandInCourse(ctx.actor, 'course.see', courseId);
  const [numbers] = await listCourseNumbers(ctx.store, { ids: [courseId], idleSince: idleSince(ctx.now) });
  return found(numbers);
}
