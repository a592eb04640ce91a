import { loadVersions } from '@/lib/bank/load-versions';
import type { Context } from '@/lib/kernel/context';
import { findStaffCourse } from './find-staff-course';

/** The versions of a question of the course at this address, two of them to compare. */
export async function loadVersionsDesk(
  ctx: Context,
  place: { course: string; question: string },
  search: Record<string, unknown>,
) {
  const course = await findStaffCourse(ctx, place.course, 'course.edit');
  const asked = { ...search, courseId: course.id, ref: place.question };
  return { course, ...(await loadVersions(ctx, asked)) };
}
