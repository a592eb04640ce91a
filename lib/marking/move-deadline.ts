import { lockOpenAttempt, updateAttemptDeadline } from '@/db/queries/overrides';
import { findQuizOverride } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { awaitDeadline } from '@/lib/quiz/await-deadline';
import { deadlineOf } from '@/lib/quiz/deadline';
import { grantedTo } from '@/lib/quiz/granted';
import { publishedQuiz } from '@/lib/quiz/published-quiz';

/** Gives the attempt that this learner has open the deadline that follows from what is granted now. */
export async function moveDeadline(ctx: Context, enrolmentId: string, activityId: string): Promise<void> {
  const attempt = await lockOpenAttempt(ctx.store, enrolmentId, activityId);
  if (!attempt) return;
  const { quiz } = await publishedQuiz(ctx.store, attempt.activityVersionId);
  const extra = await findQuizOverride(ctx.store, enrolmentId, activityId);
  const deadlineAt = deadlineOf(attempt.startedAt, grantedTo(quiz, extra));
  await updateAttemptDeadline(ctx.store, attempt.id, deadlineAt);
  await awaitDeadline(ctx, { ...attempt, deadlineAt });
}
