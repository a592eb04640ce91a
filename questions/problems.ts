import type { z } from 'zod';

/** What is wrong with a question, and where: the path starts at `{ kind, body }`. Written for authors, in English. */
export type Problem = { path: (string | number)[]; message: string };

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function sizes(origin: string, limit: unknown, is: 'least' | 'most'): string {
  if (origin === 'string') return `This text must have at ${is} ${limit} characters.`;
  if (origin === 'array') return `This list must have at ${is} ${limit} entries.`;
  return `This must be at ${is} ${limit}.`;
}

/** Zod's issues as sentences; what is not named here keeps the message its rule was given. */
export const sentence: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'This field is missing.'
      : `This must be ${types[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_small') return sizes(issue.origin, issue.minimum, 'least');
  if (issue.code === 'too_big') return sizes(issue.origin, issue.maximum, 'most');
  if (issue.code === 'invalid_key') return 'This name is not an id.';
  return undefined;
};

/** One problem per mistake, each with the exact path to it. What is of another type has no other mistake. */
export function problemsOf(error: z.ZodError, start: Problem['path']): Problem[] {
  const mistyped = new Set<string>();
  return error.issues.flatMap((issue) => {
    const path = [...start, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (mistyped.has(path.join('.'))) return [];
    if (issue.code === 'invalid_type') mistyped.add(path.join('.'));
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({ path: [...path, key], message: `There is no field "${key}" here.` }));
  });
}
