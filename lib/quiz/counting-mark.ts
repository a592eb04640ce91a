import type { Attempt } from '@/db/queries/quiz';
import type { QuizBody } from '@/lib/catalogue/quiz-input';

/** Which mark counts among several finished attempts, 0..1; 0 when none is finished. */
export function countingMark(attempts: Pick<Attempt, 'fraction'>[], grading: QuizBody['grading']): number {
  const marks = attempts.flatMap(({ fraction }) => (fraction === null ? [] : [fraction]));
  if (marks.length === 0) return 0;
  if (grading === 'first') return marks[0]!;
  if (grading === 'last') return marks.at(-1)!;
  if (grading === 'average') return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return Math.max(...marks);
}
