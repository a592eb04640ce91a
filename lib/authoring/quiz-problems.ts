import type { z } from 'zod';
import type { Problem } from './problem';
import { problemsAt } from './problem';

type Issue = z.core.$ZodIssue;

const known = ['bands-start-at-nought', 'bands-twice', 'draw-from-nowhere'];

/** What is wrong with settings as they were written, each with its field and a sentence under `authoring.problems`. */
export function quizProblems(error: z.ZodError, before: Problem['path'] = []): Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, before));
}

function problemsOf(issue: Issue, before: Problem['path']): Problem[] {
  const path = [...before, ...(issue.path as Problem['path'])];
  const at = problemsAt(path);
  if (issue.code === 'invalid_union') {
    // The form writes one shape or the other: the one that comes nearest says what is missing.
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    return nearest && nearest.length > 0
      ? nearest.flatMap((inner) => problemsOf(inner, path))
      : [at('field-wrong')];
  }
  if (issue.code === 'custom' && known.includes(issue.message)) return [at(issue.message)];
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return [at('list-empty')];
    return issue.origin === 'string'
      ? [at('field-empty')]
      : [at('number-small', { minimum: Number(issue.minimum) })];
  }
  if (issue.code === 'too_big')
    return [at(issue.origin === 'string' ? 'text-long' : 'number-big', { maximum: Number(issue.maximum) })];
  if (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int'))
    return [at('number-needed')];
  return [at('field-wrong')];
}
