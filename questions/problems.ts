import type { z } from 'zod';

/** Each has its sentence under `questions.problems.<code>`, for authors in their language. */
export const problemCodes = [
  'wrong-kind',
  'missing',
  'wrong-type',
  'wrong-value',
  'text-short',
  'text-long',
  'list-short',
  'list-long',
  'number-small',
  'number-big',
  'unknown-field',
  'id-form',
  'text-empty',
  'text-unstorable',
  'same-id',
  'same-text',
  'choice-none-right',
  'choice-two-right',
  'choice-all-right',
  'choice-fraction-missing',
  'choice-fractions-sum',
  'choice-fractions-all',
  'choice-fraction-contradicts',
  'matching-key-missing',
  'matching-no-stem',
  'matching-no-option',
  'no-full-mark',
  'answer-twice',
  'number-or-star',
  'star-tolerance',
  'penalty-without-units',
  'unit-of-one',
  'factor-positive',
  'order-no-item',
  'order-twice',
  'order-missing',
  'gap-unknown',
  'gap-twice',
  'gap-not-in-text',
  'gap-misplaced',
  'no-gap',
  'word-unknown',
  'word-right-twice',
  'words-range',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with a question, and where: the path starts at `{ kind, body }`. */
export type Problem = {
  path: (string | number)[];
  code: ProblemCode;
  params: Record<string, string | number>;
};

/** Zod's own issues by code; those of our rules carry theirs as their message. */
export const codeOf: z.core.$ZodErrorMap = (issue): ProblemCode => {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'missing' : 'wrong-type';
  if (issue.code === 'too_small') return sized(issue.origin, ['text-short', 'list-short', 'number-small']);
  if (issue.code === 'too_big') return sized(issue.origin, ['text-long', 'list-long', 'number-big']);
  if (issue.code === 'invalid_key') return 'id-form';
  return 'wrong-value';
};

function sized(origin: string, [text, list, number]: [ProblemCode, ProblemCode, ProblemCode]): ProblemCode {
  return origin === 'string' ? text : origin === 'array' ? list : number;
}

function paramsOf(issue: z.core.$ZodIssue): Problem['params'] {
  if (issue.code === 'invalid_type') return { type: issue.expected };
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  return issue.code === 'custom' ? ((issue.params as Problem['params']) ?? {}) : {};
}

/** One problem per mistake, each with the exact path to it. What is of another type has no other mistake. */
export function problemsOf(error: z.ZodError, start: Problem['path']): Problem[] {
  const mistyped = new Set<string>();
  return error.issues.flatMap((issue): Problem[] => {
    const path = [...start, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (mistyped.has(path.join('.'))) return [];
    if (issue.code === 'invalid_type') mistyped.add(path.join('.'));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: 'unknown-field',
        params: { field: key },
      }));
    return [{ path, code: issue.message as ProblemCode, params: paramsOf(issue) }];
  });
}
