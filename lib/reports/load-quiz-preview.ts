import { findQuizByRef } from '@/db/queries/statistics';
import { quizPreviewInput } from '@/lib/authoring/input';
import { previewQuiz } from '@/lib/authoring/preview-quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { findStaffCourse } from './find-staff-course';

type Search = Record<string, string | string[] | undefined>;

/** The quiz at this address as learners meet it; `version=publicada` and `orden` say which of it. */
export async function loadQuizPreview(
  ctx: Context,
  place: { course: string; activity: string },
  search: Search,
) {
  const course = await findStaffCourse(ctx, place.course, 'course.see');
  const { id: activityId } = found(await findQuizByRef(ctx.store, course.id, place.activity));
  const version = [search.version].flat()[0] === 'publicada' ? 'published' : 'draft';
  const asked = quizPreviewInput.parse({ activityId, version, mix: [search.orden].flat()[0] });
  return { course, asked, preview: await previewQuiz(ctx, asked) };
}
