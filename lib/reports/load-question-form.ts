import { listPlaces, loadQuestion } from '@/lib/bank/load-question';
import type { Context } from '@/lib/kernel/context';
import { findStaffCourse } from './find-staff-course';

/** What the form of a new question needs; with the question that it is to be a copy of, where asked. */
export async function loadQuestionForm(
  ctx: Context,
  { course: slug, copy }: { course: string; copy?: string },
) {
  const course = await findStaffCourse(ctx, slug, 'course.edit');
  const original = copy ? await loadQuestion(ctx, { courseId: course.id, ref: copy }) : null;
  return { course, original, ...(await listPlaces(ctx, course.id)) };
}
