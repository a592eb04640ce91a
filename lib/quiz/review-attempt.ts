import { type AnsweredQuestion, findOwnAttempt, listAnsweredQuestions } from '@/db/queries/quiz';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { uuid } from '@/lib/kernel/uuid';
import { kindOf } from '@/questions';
import type { Shows } from '@/questions/kind';
import { bandOf } from './band-of';
import { findClosing } from './find-closing';
import { pointsOf } from './mark-of';
import { publishedQuiz } from './published-quiz';
import { type SittingSettings, settingsOf } from './settings';
import { type ReviewShows, showsAfter } from './shown-now';

/**
 * The result of the person's own finished attempt at this activity, as far as its review shows at this moment. What is
 * kept back is not in it at all; `kept` says what that is, and what opens it.
 */
export async function reviewAttempt(
  ctx: Context,
  attemptId: string,
  { activity, isPassed: hasPassedQuiz }: Pick<OpenedActivity['current'], 'activity' | 'isPassed'>,
) {
  const { actor } = demandPerson(ctx);
  const { attempt } = found(await findOwnAttempt(ctx.store, uuid(attemptId), actor.userId));
  const finishedAt = found(attempt.activityId === activity.id ? attempt.finishedAt : null);
  const settings = settingsOf(attempt);
  const { quiz } = await publishedQuiz(ctx.store, activity.versionId);
  const closedAt = await findClosing(ctx, activity.id, quiz);
  const hasPassed = attempt.isPassed === true || hasPassedQuiz === true;
  const shows = showsAfter(settings, { now: ctx.now, closedAt, hasPassed });
  const questions = await listAnsweredQuestions(ctx.store, attempt.id);
  return {
    number: attempt.number,
    finishedAt,
    endedBy: attempt.endedBy,
    passMark: settings.passMark,
    penalty: settings.penalty,
    /** Questions that a person still has to mark; until then there is no mark. */
    pendingMarks: attempt.pendingMarks,
    fraction: shows.marks ? attempt.fraction : null,
    isPassed: shows.marks ? attempt.isPassed : null,
    band: shows.marks && shows.feedback ? bandOf(settings.bands, attempt.fraction) : null,
    shows: { marks: shows.marks, correctness: shows.correctness },
    kept: shows.kept,
    closedAt,
    questions: questions.map((question) => reviewQuestion(question, shows, settings)),
  };
}
export type AttemptReview = Awaited<ReturnType<typeof reviewAttempt>>;

/** One question as it came out. Marks that a person gave stand in its newest step, so that is what counts. */
export function reviewQuestion(
  question: AnsweredQuestion,
  shows: Shows & Pick<ReviewShows, 'marks'>,
  settings: Pick<SittingSettings, 'penalty'>,
) {
  const { slot, kind, answer, fraction, comment, maximum } = question;
  const body = question.regradedBody ?? question.body;
  const isPending = answer !== null && fraction === null;
  const points = shows.marks && shows.correctness ? pointsOf(question, settings) : null;
  return {
    slot,
    kind,
    review: {
      ...kindOf(kind).review(body, answer, shows),
      ...(shows.correctness ? { fraction: answer === null ? 0 : fraction } : {}),
    },
    isPending,
    points: points === null ? null : { earned: points, maximum },
    comment: (shows.feedback && comment) || null,
  };
}
