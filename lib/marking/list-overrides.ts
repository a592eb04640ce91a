import type { z } from 'zod';
import { findCourseZone } from '@/db/queries/catalogue';
import { listQuizOverrides } from '@/db/queries/overrides';
import type { Context } from '@/lib/kernel/context';
import { findQuiz } from './find-quiz';
import type { quizPlace } from './input';

/** What learners of a quiz are granted beyond its settings, with why and by whom. */
export async function listOverrides(ctx: Context, place: z.infer<typeof quizPlace>) {
  const quiz = await findQuiz(ctx, place);
  const [overrides, zone] = await Promise.all([
    listQuizOverrides(ctx.store, quiz.id),
    findCourseZone(ctx.store, quiz.courseId),
  ]);
  return { quiz, overrides, zone };
}
export type Overrides = Awaited<ReturnType<typeof listOverrides>>['overrides'];
