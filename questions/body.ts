import { z } from 'zod';

/** The author's name for an option: it stays when texts change. */
export const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id has only lower-case letters, digits and hyphens.');

const unstorable = /(?![\n\r\t])\p{Cc}|\p{Cs}/u;

/** Whether the database can hold the text: no control characters, no half characters. */
export const isStorable = (value: string): boolean => !unstorable.test(value);

export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.trim() !== '', 'This text is empty.')
    .refine(isStorable, 'This text has a character that cannot be stored.');

export const prompt = text(10_000);
export const optionText = text(2_000);
export const feedback = text(5_000);
export const fraction = z.number().min(0).max(1);

type Issues = z.core.$RefinementCtx;
export type Path = (string | number)[];

export function report(context: Issues, path: Path, message: string): void {
  context.addIssue({ code: 'custom', path, message });
}

/** Reports each entry whose `field` an earlier entry of the list has already. */
export function demandDistinct<Entry>(
  context: Issues,
  list: Entry[],
  path: Path,
  field: keyof Entry & string,
) {
  const seen = new Set<string>();
  for (const [place, entry] of list.entries()) {
    const value = String(entry[field]).trim();
    if (seen.has(value)) report(context, [...path, place, field], `Another entry has the same ${field}.`);
    seen.add(value);
  }
}

/** What the record itself holds under the key, never what it inherits. */
export function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
