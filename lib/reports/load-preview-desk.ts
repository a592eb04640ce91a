import { previewQuestion } from '@/lib/bank/preview-question';
import type { Context } from '@/lib/kernel/context';
import { findStaffCourse } from './find-staff-course';

/** A question of the course at this address as learners meet it. */
export async function loadPreviewDesk(
  ctx: Context,
  place: { course: string; question: string },
  search: Record<string, string | string[] | undefined>,
) {
  const course = await findStaffCourse(ctx, place.course, 'course.edit');
  return {
    course,
    preview: await previewQuestion(ctx, { courseId: course.id, ref: place.question, search }),
  };
}
