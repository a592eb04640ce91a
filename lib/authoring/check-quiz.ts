import { isDeepStrictEqual } from 'node:util';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { type Problem, problemsAt } from './problem';

/** A quiz closes after it opens, and what its review shows once it has closed can come about. */
export function checkQuiz({ opensAt, closesAt, review }: QuizBody): Problem[] {
  const problems: Problem[] = [];
  if (opensAt !== null && closesAt !== null && Date.parse(closesAt) <= Date.parse(opensAt))
    problems.push(problemsAt(['closesAt'])('closes-before-it-opens'));
  if (closesAt === null && !isDeepStrictEqual(review.closed, review.after))
    problems.push(problemsAt(['review', 'closed'], 'warning')('review-never-closes'));
  return problems;
}
