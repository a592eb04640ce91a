import type { z } from 'zod';
import { listQuizOverrides } from '@/db/queries/marking';
import type { Context } from '@/lib/kernel/context';
import { findQuiz } from './find-quiz';
import type { quizPlace } from './input';

/** What learners of a quiz are granted beyond its settings, with why and by whom. */
export async function listOverrides(ctx: Context, place: z.infer<typeof quizPlace>) {
  const quiz = await findQuiz(ctx, place);
  return { quiz, overrides: await listQuizOverrides(ctx.store, quiz.id) };
}
export type Overrides = Awaited<ReturnType<typeof listOverrides>>['overrides'];
