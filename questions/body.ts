import { z } from 'zod';
import type { Problem, ProblemCode } from './problems';

/** What a rule of a body says of a mistake. */
export const says = (code: ProblemCode) => code;

/** The author's name for an option: it stays when texts change. */
export const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, says('id-form'));

const unstorable = /(?![\n\r\t])\p{Cc}|\p{Cs}/u;

/** Whether the database can hold the text: no control characters, no half characters. */
export const isStorable = (value: string): boolean => !unstorable.test(value);

export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.trim() !== '', says('text-empty'))
    .refine(isStorable, says('text-unstorable'));

export const prompt = text(10_000);
export const optionText = text(2_000);
export const feedback = text(5_000);
export const fraction = z.number().min(0).max(1);

export type Path = (string | number)[];
type Issue = { code: 'custom'; path: Path; message: string; params: Problem['params'] };
/** Where the mistakes of a body are told. */
export type Issues = { addIssue(issue: Issue): void };

/** The same for what lies at `path` of the body. */
export const within = (context: Issues, path: Path): Issues => ({
  addIssue: (issue) => context.addIssue({ ...issue, path: [...path, ...issue.path] }),
});

export function report(context: Issues, path: Path, code: ProblemCode, params: Problem['params'] = {}): void {
  context.addIssue({ code: 'custom', path, message: code, params });
}

/** Reports each entry whose `field` an earlier entry of the list has already. */
export function demandDistinct<Entry>(
  context: Issues,
  list: Entry[],
  path: Path,
  field: keyof Entry & ('id' | 'text'),
) {
  const seen = new Set<string>();
  for (const [place, entry] of list.entries()) {
    const value = String(entry[field]).trim();
    if (seen.has(value)) report(context, [...path, place, field], `same-${field}`);
    seen.add(value);
  }
}

/** What the record itself holds under the key, never what it inherits. */
export function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
