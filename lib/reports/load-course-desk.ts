import { listChanges } from '@/lib/authoring/list-changes';
import { loadOutline } from '@/lib/authoring/load-outline';
import type { Context } from '@/lib/kernel/context';
import type { CourseRight } from '@/lib/kernel/permissions';
import { findStaffCourse } from './find-staff-course';
import { loadCourseNumbers } from './load-course-numbers';

/** What the staff of a course sees when it opens the course: its outline, its numbers, and what is not published. */
export async function loadCourseDesk(ctx: Context, slug: string, right: CourseRight = 'course.see') {
  const course = await findStaffCourse(ctx, slug, right);
  const { id: courseId } = course;
  const [outline, changes, numbers] = await Promise.all([
    loadOutline(ctx, { courseId }),
    listChanges(ctx, { courseId }),
    loadCourseNumbers(ctx, { courseId }),
  ]);
  return { course, outline, changes, numbers };
}
export type CourseDesk = Awaited<ReturnType<typeof loadCourseDesk>>;
