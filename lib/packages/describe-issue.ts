import type { z } from 'zod';
import type { Problem } from '@/lib/authoring/problem';

type Issue = z.core.$ZodIssue;
type Described = Pick<Problem, 'reason' | 'details'> & { path: PropertyKey[] };

/** A zod issue in an author's words: which field, and what it asks for. */
export function describeIssue(issue: Issue): Described[] {
  const field = issue.path.map(String).join('.') || '—';
  const say = (reason: string, details: Problem['details'] = {}, path = issue.path): Described[] => [
    { reason, details: { field, ...details }, path },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => say('unknown-field', { field: key }, [...issue.path, key]));
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? say('field-missing')
        : say('wrong-type', { expected: issue.expected });
    case 'too_small':
      return say('too-small', { minimum: Number(issue.minimum) });
    case 'too_big':
      return say('too-big', { maximum: Number(issue.maximum) });
    case 'invalid_value':
      return say('wrong-choice', { choices: issue.values.map(String).join(' | ') });
    case 'invalid_union':
      return describeUnion(issue, say);
    default:
      return say('wrong-value', { message: issue.message });
  }
}

/** Of several shapes none fitted: tell of the one that came nearest. */
function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  say: (reason: string, details?: Problem['details']) => Described[],
): Described[] {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  if (branches.length === 0) return say('unknown-kind');
  const nearest = branches.reduce((best, branch) => (weigh(branch) < weigh(best) ? branch : best));
  return nearest.flatMap((inner) =>
    describeIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue),
  );
}

const weigh = (issues: Issue[]) =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
