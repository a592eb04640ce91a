import type { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { kindOf } from '@/questions';
import { findQuiz } from './find-quiz';
import type { quizPlace } from './input';
import { weighRegrade } from './weigh-regrade';

/** How many marks a regrading would change, and by which questions. Changes nothing. */
export async function previewRegrade(ctx: Context, place: z.infer<typeof quizPlace>) {
  const quiz = await findQuiz(ctx, place);
  return ctx.store.transaction(async (store) => {
    const { answers, attempts, seen, changes } = await weighRegrade({ ...ctx, store }, quiz.id);
    const byQuestion = new Map<string, typeof answers>();
    for (const answer of answers)
      byQuestion.set(answer.questionId, [...(byQuestion.get(answer.questionId) ?? []), answer]);
    const questions = [...byQuestion.values()].map((own) => ({
      ref: own[0]!.ref,
      summary: kindOf(own[0]!.kind).summarise(own[0]!.mended),
      answers: own.length,
      up: own.filter(({ fraction, newFraction }) => newFraction > (fraction ?? 0) + 1e-6).length,
      down: own.filter(({ fraction, newFraction }) => newFraction < (fraction ?? 0) - 1e-6).length,
    }));
    questions.sort((a, b) => b.up + b.down - (a.up + a.down) || a.ref.localeCompare(b.ref));
    return { quiz, seen, attempts: attempts.length, changes, questions };
  });
}
export type RegradePreview = Awaited<ReturnType<typeof previewRegrade>>;
