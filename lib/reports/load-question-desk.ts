import { loadQuestion } from '@/lib/bank/load-question';
import type { Context } from '@/lib/kernel/context';
import { findStaffCourse } from './find-staff-course';

/** A question of the course at this address, for its editor. */
export async function loadQuestionDesk(ctx: Context, place: { course: string; question: string }) {
  const course = await findStaffCourse(ctx, place.course, 'course.edit');
  return { course, ...(await loadQuestion(ctx, { courseId: course.id, ref: place.question })) };
}
