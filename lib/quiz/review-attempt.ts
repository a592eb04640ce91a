import { findOwnAttempt, listAnsweredQuestions } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { uuid } from '@/lib/kernel/uuid';
import { kindOf } from '@/questions';
import { settingsOf } from './settings';

/** The result of the person's own finished attempt at this activity. What was right is shown only once it is passed. */
export async function reviewAttempt(ctx: Context, attemptId: string, activityId: string) {
  const { actor } = demandPerson(ctx);
  const { attempt } = found(await findOwnAttempt(ctx.store, uuid(attemptId), actor.userId));
  const finishedAt = found(attempt.activityId === activityId ? attempt.finishedAt : null);
  const questions = await listAnsweredQuestions(ctx.store, attempt.id);
  const isPassed = attempt.isPassed === true;
  return {
    number: attempt.number,
    finishedAt,
    fraction: attempt.fraction ?? 0,
    isPassed,
    passMark: settingsOf(attempt).passMark,
    questions: questions.map((question) => ({
      slot: question.slot,
      kind: question.kind,
      fraction: question.fraction ?? 0,
      review: kindOf(question.kind).review(question.body, question.answer, {
        correctness: true,
        feedback: true,
        key: isPassed,
      }),
    })),
  };
}
export type AttemptReview = Awaited<ReturnType<typeof reviewAttempt>>;
