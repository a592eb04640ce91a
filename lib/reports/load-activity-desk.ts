import { listMedia } from '@/db/queries/authoring';
import { listStock } from '@/db/queries/reports';
import { loadActivityDraft } from '@/lib/authoring/load-activity-draft';
import { loadOutline } from '@/lib/authoring/load-outline';
import { loadQuizForm } from '@/lib/bank/load-quiz-form';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { findStaffCourse } from './find-staff-course';

/** An activity's draft with the outline around it; for a quiz, also what the bank holds, and what its form needs; for a lesson, which files it may use. */
export async function loadActivityDesk(ctx: Context, place: { course: string; activity: string }) {
  const course = await findStaffCourse(ctx, place.course, 'course.see');
  const outline = await loadOutline(ctx, { courseId: course.id });
  const listed = outline.modules.flatMap((module) => module.activities);
  const { id, state } = found(listed.find(({ ref }) => ref === place.activity));
  const draft = await loadActivityDraft(ctx, { activityId: id });
  const stock = draft.body.kind === 'quiz' ? await listStock(ctx.store, course.id) : [];
  const isForm = draft.body.kind === 'quiz' && course.may.edit;
  const quizForm = isForm ? await loadQuizForm(ctx, { activityId: id }) : null;
  const isLesson = draft.body.kind === 'lesson' && course.may.edit;
  const files = isLesson ? (await listMedia(ctx.store, course.id)).map(({ name }) => name) : [];
  return { course, outline, draft, state, stock, quizForm, files };
}
export type ActivityDesk = Awaited<ReturnType<typeof loadActivityDesk>>;
