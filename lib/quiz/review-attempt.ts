import { findSitting } from '@/db/queries/quiz';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { uuid } from '@/lib/kernel/uuid';
import { findClosing } from './find-closing';
import { publishedQuiz } from './published-quiz';
import { settingsOf } from './settings';
import { type AttemptReview, tellReview } from './tell-review';

/** The result of the person's own finished attempt at this activity, as far as its review shows at this moment. */
export async function reviewAttempt(
  ctx: Context,
  attemptId: string,
  { activity, isPassed: hasPassedQuiz }: Pick<OpenedActivity['current'], 'activity' | 'isPassed'>,
): Promise<AttemptReview> {
  const { actor } = demandPerson(ctx);
  const { attempt, questions } = found(await findSitting(ctx.store, uuid(attemptId), actor.userId));
  const finishedAt = found(attempt.activityId === activity.id ? attempt.finishedAt : null);
  const { quiz } = await publishedQuiz(ctx.store, activity.versionId);
  const closedAt = await findClosing(ctx, activity.id, quiz);
  const hasPassed = attempt.isPassed === true || hasPassedQuiz === true;
  return tellReview(
    { ...attempt, finishedAt, settings: settingsOf(attempt), questions },
    { now: ctx.now, closedAt, hasPassed },
  );
}
