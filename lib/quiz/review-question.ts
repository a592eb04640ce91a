import type { AnsweredQuestion } from '@/db/queries/quiz';
import { kindOf } from '@/questions';
import type { Shows } from '@/questions/kind';
import { pointsOf } from './mark-of';
import type { SittingSettings } from './settings';
import type { ReviewShows } from './shown-now';

/** A question with its newest step, as far as a review needs it. */
export type ReviewedQuestion = Pick<
  AnsweredQuestion,
  'slot' | 'kind' | 'body' | 'regradedBody' | 'answer' | 'fraction' | 'comment' | 'maximum'
>;

/** One question as it came out. Marks that a person gave stand in its newest step, so that is what counts. */
export function reviewQuestion(
  question: ReviewedQuestion,
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
