import type { z } from 'zod';
import { lockEnrolment } from '@/db/queries/enrolment';
import { findQuizOverride, insertAttempt, insertAttemptQuestions, listAttempts } from '@/db/queries/quiz';
import type { activityInput } from '@/lib/activities/input';
import { openActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { awaitDeadline } from './await-deadline';
import { deadlineOf } from './deadline';
import { chance } from './draw-questions';
import { grantedTo } from './granted';
import { attemptSettings } from './input';
import { prepareQuestions } from './prepare-questions';
import { publishedQuiz } from './published-quiz';
import { whenNext } from './when-next';

const refuse = refusals('quiz');

/**
 * Begins an attempt, or leads back to the one that is open: parallel starts give one. It keeps copies of the drawn
 * questions with their order of options, the settings it is sat by, and when its time is up. Refused while locked, before
 * the quiz opens and after it closes, when no attempt is left, and before the next may begin.
 */
export async function startAttempt(
  ctx: Context,
  input: z.infer<typeof activityInput>,
): Promise<Result<{ attemptId: string }>> {
  const { course, enrolment, current } = await openActivity(ctx, input);
  const { activity, locks } = current;
  if (locks.length > 0) return refuse('locked');
  const { quiz } = await publishedQuiz(ctx.store, activity.versionId);

  await lockEnrolment(ctx.store, enrolment.id);
  const before = await listAttempts(ctx.store, enrolment.id, activity.id);
  const granted = grantedTo(quiz, await findQuizOverride(ctx.store, enrolment.id, activity.id));
  const next = whenNext(before, granted, ctx.now);
  if (next.kind === 'open') return done({ attemptId: next.attemptId });
  if (next.kind === 'used-up') return refuse('no-attempts-left');
  if (next.kind === 'wait') return refuse(next.why === 'opens' ? 'not-open-yet' : 'wait');
  if (next.kind !== 'may-start') return refuse('quiz-closed');

  const questions = await prepareQuestions(ctx.store, course.id, quiz, chance);
  if (!questions) return refuse('bank-too-small');

  const attempt = await insertAttempt(ctx.store, {
    enrolmentId: enrolment.id,
    activityId: activity.id,
    activityVersionId: activity.versionId,
    number: (before.at(-1)?.number ?? 0) + 1,
    settings: attemptSettings.parse(quiz),
    startedAt: ctx.now,
    deadlineAt: deadlineOf(ctx.now, granted),
  });
  if (!attempt) return refuse('started-elsewhere');
  await insertAttemptQuestions(
    ctx.store,
    questions.map((question) => ({ ...question, attemptId: attempt.id })),
  );
  await awaitDeadline(ctx, attempt);
  return done({ attemptId: attempt.id });
}
