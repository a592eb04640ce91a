import type { z } from 'zod';
import { findDraftActivity, findDraftCourse, findLastVersion } from '@/db/queries/authoring';
import { quizBody } from '@/lib/catalogue/quiz-input';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { seededRandom } from '@/lib/kernel/shuffle';
import { prepareQuestions } from '@/lib/quiz/prepare-questions';
import { publishedQuiz } from '@/lib/quiz/published-quiz';
import { fingerprint } from './canonical';
import { compileActivity } from './compile-activity';
import { compileOptions } from './draft';
import type { quizPreviewInput } from './input';
import { readMaterials } from './materials';

/**
 * A quiz as it would be put to one learner now, drawn the same each time for the same `mix`; nothing of it is kept.
 * `questions` is null when the bank has too few, `seen` tells whether anything of it has changed.
 */
export async function drawPreview(
  ctx: Context,
  { activityId, version, mix }: z.output<typeof quizPreviewInput>,
) {
  const activity = found(await findDraftActivity(ctx.store, activityId));
  const { courseId, title } = activity;
  demandInCourse(ctx.actor, 'course.see', courseId);
  if (activity.body.kind !== 'quiz') throw new NotFound();
  const outline = (await findLastVersion(ctx.store, courseId))?.outline;
  const published = outline?.modules
    .flatMap(({ activities }) => activities)
    .find(({ id }) => id === activityId);

  const asked = version === 'published' ? found(published) : null;
  const { quiz, introHtml } = asked
    ? await publishedQuiz(ctx.store, asked.versionId)
    : { quiz: quizBody.parse(activity.body), introHtml: await draftIntro(ctx, courseId, activity.body) };
  const questions = await prepareQuestions(ctx.store, courseId, quiz, seededRandom(`${activityId} ${mix}`));
  return {
    title: asked?.title ?? title,
    isPublished: published !== undefined,
    quiz,
    introHtml,
    questions,
    seen: fingerprint({ quiz, questions }),
  };
}

async function draftIntro(ctx: Context, courseId: string, body: Parameters<typeof compileActivity>[0]) {
  const course = found(await findDraftCourse(ctx.store, courseId));
  const materials = await readMaterials(ctx.store, courseId);
  const { compiled } = compileActivity(body, compileOptions({ course, materials }));
  return compiled.kind === 'quiz' ? compiled.introHtml : '';
}
