import type { AnsweredQuestion } from '@/db/queries/quiz';
import type { SittingSettings } from './settings';

type Graded = Pick<AnsweredQuestion, 'answer' | 'fraction' | 'maximum'>;

/** `fraction` 0..1 and `isPassed`: null while a person still has to mark something. */
export type Mark = { pendingMarks: number; fraction: number | null; isPassed: boolean | null };

/** Marks are real numbers in floating point: two thirds of 100 pass 66.66…. */
const tolerance = 1e-6;

/**
 * The points that a question earned: fraction × maximum; what was answered wholly wrong takes `penalty` % of the maximum
 * away. Null while a person has to say.
 */
export function pointsOf(
  { answer, fraction, maximum }: Graded,
  { penalty }: Pick<SittingSettings, 'penalty'>,
): number | null {
  if (answer === null) return 0;
  if (fraction === null) return null;
  return fraction === 0 ? 0 - (maximum * penalty) / 100 : fraction * maximum;
}

export const passes = (fraction: number, passMark: number): boolean => fraction * 100 >= passMark - tolerance;

/** The mark of an attempt from the newest step of each question: Σ points ÷ Σ maximum, never below 0. */
export function markOf(questions: Graded[], settings: Pick<SittingSettings, 'penalty' | 'passMark'>): Mark {
  const points = questions.map((question) => pointsOf(question, settings));
  const pendingMarks = points.filter((given) => given === null).length;
  if (pendingMarks > 0) return { pendingMarks, fraction: null, isPassed: null };
  const earned = points.reduce<number>((sum, given) => sum + (given ?? 0), 0);
  const total = questions.reduce((sum, { maximum }) => sum + maximum, 0);
  const fraction = Math.min(1, Math.max(0, earned / total));
  return { pendingMarks, fraction, isPassed: passes(fraction, settings.passMark) };
}
