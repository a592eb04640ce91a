import type { z } from 'zod';
import { updateQuestionsRegraded } from '@/db/queries/marking';
import { insertAnswerSteps } from '@/db/queries/quiz';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { settleAttempt } from '@/lib/quiz/settle-attempt';
import { kindOf } from '@/questions';
import { findQuiz } from './find-quiz';
import type { regradeInput } from './input';
import { keepOrder } from './keep-order';
import { weighRegrade } from './weigh-regrade';

const refuse = refusals('marking');

/**
 * Marks finished attempts again by the questions as the bank has them now: one step for each answer whose question was
 * mended. What a person marked stays, and neither a completion nor a certificate is taken back. Refused when it would do
 * something else than the preview said; with nothing to do it is done.
 */
export async function regradeQuiz(
  ctx: Context,
  input: z.infer<typeof regradeInput>,
): Promise<Result<{ attempts: number }>> {
  const quiz = await findQuiz(ctx, input);
  const { answers, attempts, seen, changes } = await weighRegrade(ctx, quiz.id);
  if (answers.length === 0) return done({ attempts: 0 });
  if (seen !== input.seen) return refuse('changed-since-preview');
  const byUserId = ctx.actor.kind === 'person' ? ctx.actor.userId : null;
  await insertAnswerSteps(
    ctx.store,
    answers.map(({ id, answer, newFraction }) => ({
      attemptQuestionId: id,
      event: 'regrade' as const,
      answer,
      fraction: newFraction,
      byUserId,
      at: ctx.now,
    })),
  );
  await updateQuestionsRegraded(
    ctx.store,
    answers.map(({ id, kind, revision, mended, given }) => ({
      id,
      revision,
      // `prepare` writes the right order down where the order shown would be taken for it.
      body: keepOrder(
        kindOf(kind).prepare(mended, () => 0, false),
        given,
      ),
    })),
  );
  for (const attempt of attempts) await settleAttempt(ctx, attempt);
  await record(ctx, {
    action: 'quiz.regraded',
    courseId: quiz.courseId,
    subject: quiz.id,
    details: { attempts: attempts.length, ...changes },
  });
  return done({ attempts: attempts.length });
}
