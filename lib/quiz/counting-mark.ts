import type { Attempt } from '@/db/queries/quiz';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { passes } from './mark-of';
import { settingsOf } from './settings';

type Grading = QuizBody['grading'];

/** Which mark counts among several finished attempts, 0..1; null when none is marked. What waits to be marked is passed over. */
export function countingMark(attempts: Pick<Attempt, 'fraction'>[], grading: Grading): number | null {
  const marks = attempts.flatMap(({ fraction }) => (fraction === null ? [] : [fraction]));
  if (marks.length === 0) return null;
  if (grading === 'first') return marks[0]!;
  if (grading === 'last') return marks.at(-1)!;
  if (grading === 'average') return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return Math.max(...marks);
}

/**
 * Whether the attempts, the oldest first, pass the quiz; null when none is marked. Each is judged by the pass mark it was
 * started with; an average by that of the newest.
 */
export function countingPass(
  attempts: Pick<Attempt, 'fraction' | 'isPassed' | 'settings'>[],
  grading: Grading,
): boolean | null {
  const marked = attempts.filter(({ fraction }) => fraction !== null);
  const [first, last] = [marked[0], marked.at(-1)];
  if (!first || !last) return null;
  if (grading === 'first') return first.isPassed === true;
  if (grading === 'last') return last.isPassed === true;
  if (grading === 'average') return passes(countingMark(marked, grading)!, settingsOf(last).passMark);
  return marked.some(({ isPassed }) => isPassed);
}
