import type { z } from 'zod';
import { lockEnrolment, updateActivityState } from '@/db/queries/enrolment';
import {
  findOwnAttempt,
  insertAnswerSteps,
  listAnsweredQuestions,
  listAttempts,
  updateAttemptFinished,
} from '@/db/queries/quiz';
import { completeActivity } from '@/lib/activities/complete-activity';
import { publishedContent } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import { kindOf } from '@/questions';
import { countingMark } from './counting-mark';
import type { attemptInput } from './input';

/**
 * Marks the person's own attempt and closes it, once: whoever comes second gets the same attempt back. The mark is
 * Σ fraction × maximum ÷ Σ maximum; what was not answered counts 0, and so does what waits for a person's mark. Completes activity, course and certificate in
 * the same transaction.
 */
export async function finishAttempt(
  ctx: Context,
  input: z.infer<typeof attemptInput>,
): Promise<Result<{ attemptId: string }>> {
  const { actor } = demandPerson(ctx);
  const { attempt } = found(await findOwnAttempt(ctx.store, input.attempt, actor.userId, 'lock'));
  if (attempt.finishedAt) return done({ attemptId: attempt.id });

  const questions = await listAnsweredQuestions(ctx.store, attempt.id);
  const graded = questions.map((question) => ({
    question,
    fraction: question.answer === null ? 0 : kindOf(question.kind).grade(question.body, question.answer),
  }));
  const total = questions.reduce((sum, { maximum }) => sum + maximum, 0);
  const earned = graded.reduce((sum, { question, fraction }) => sum + (fraction ?? 0) * question.maximum, 0);
  const fraction = Math.min(1, Math.max(0, earned / total));
  const isPassed = fraction * 100 >= attempt.settings.passMark - 1e-6;
  await insertAnswerSteps(
    ctx.store,
    graded.map(({ question, fraction: given }) => ({
      attemptQuestionId: question.id,
      answer: question.answer,
      fraction: given,
      at: ctx.now,
    })),
  );
  await updateAttemptFinished(ctx.store, attempt.id, { finishedAt: ctx.now, fraction, isPassed });

  await lockEnrolment(ctx.store, attempt.enrolmentId);
  const { body } = await publishedContent(ctx.store, attempt.activityVersionId);
  const all = await listAttempts(ctx.store, attempt.enrolmentId, attempt.activityId);
  const counts = countingMark(all, body.kind === 'quiz' ? body.grading : 'highest');
  const key = { enrolmentId: attempt.enrolmentId, activityId: attempt.activityId };
  await updateActivityState(ctx.store, key, {
    submittedAt: ctx.now,
    fraction: counts,
    isPassed: counts * 100 >= attempt.settings.passMark - 1e-6,
  });
  await completeActivity(ctx, attempt.enrolmentId, attempt.activityId);
  return done({ attemptId: attempt.id });
}
