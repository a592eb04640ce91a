import { type Attempt, insertAnswerSteps, listAnsweredQuestions } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { gradeQuestions } from './grade-questions';
import { settleAttempt } from './settle-attempt';

/**
 * Marks an open attempt, which the caller has locked, and closes it: one step a question. What was not answered earns
 * nothing; what only a person can judge waits. Closed by its deadline it counts as handed in then, whenever that is noticed.
 */
export async function closeAttempt(
  ctx: Context,
  attempt: Attempt,
  endedBy: 'learner' | 'deadline',
): Promise<void> {
  const graded = gradeQuestions(await listAnsweredQuestions(ctx.store, attempt.id));
  await insertAnswerSteps(
    ctx.store,
    graded.map(({ id, answer, fraction }) => ({
      attemptQuestionId: id,
      event: 'grade',
      answer,
      fraction,
      at: ctx.now,
    })),
  );
  const finishedAt = endedBy === 'deadline' ? (attempt.deadlineAt ?? ctx.now) : ctx.now;
  await settleAttempt(ctx, attempt, { closing: { finishedAt, endedBy }, questions: graded });
}
