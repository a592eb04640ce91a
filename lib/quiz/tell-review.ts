import type { Attempt } from '@/db/queries/quiz';
import { bandOf } from './band-of';
import { type ReviewedQuestion, reviewQuestion } from './review-question';
import type { SittingSettings } from './settings';
import { showsAfter } from './shown-now';

type Sat = Pick<Attempt, 'number' | 'endedBy' | 'pendingMarks' | 'fraction' | 'isPassed'> & {
  finishedAt: Date;
  settings: SittingSettings;
  questions: ReviewedQuestion[];
};

/** What a sitting that is over shows at this moment. What is kept back is not in it; `kept` says what, and what opens it. */
export function tellReview(sat: Sat, at: Parameters<typeof showsAfter>[1]) {
  const { settings, fraction } = sat;
  const shows = showsAfter(settings, at);
  return {
    number: sat.number,
    finishedAt: sat.finishedAt,
    endedBy: sat.endedBy,
    passMark: settings.passMark,
    penalty: settings.penalty,
    /** Questions that a person still has to mark; until then there is no mark. */
    pendingMarks: sat.pendingMarks,
    fraction: shows.marks ? fraction : null,
    isPassed: shows.marks ? sat.isPassed : null,
    band: shows.marks && shows.feedback ? bandOf(settings.bands, fraction) : null,
    shows: { marks: shows.marks, correctness: shows.correctness },
    kept: shows.kept,
    closedAt: at.closedAt,
    questions: sat.questions.map((question) => reviewQuestion(question, shows, settings)),
  };
}
export type AttemptReview = ReturnType<typeof tellReview>;
