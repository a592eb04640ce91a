/** How often this answer was given to a question; `answer` as its kind stores one. */
export type Given<Answer = unknown> = { answer: Answer; count: number };

/**
 * How often each thing that can be answered was: in one part of a question (a stem, an item, a gap; null = the whole).
 * Texts are the author's Markdown, or what was typed. `isOther` gathers what is not shown one by one.
 */
export type Tally = {
  part: string | null;
  rows: { text: string; isRight: boolean; count: number; isOther?: boolean }[];
};

/** How a kind counts answers; pure. Answers to what the question no longer offers are not counted. */
export type Count<Body, Answer> = (body: Body, given: Given<Answer>[]) => Tally[];

/** How often what was chosen is this one. */
export const countOf = <Answer>(given: Given<Answer>[], isThis: (answer: Answer) => boolean): number =>
  given.reduce((sum, { answer, count }) => sum + (isThis(answer) ? count : 0), 0);

const shown = 12;

/** What was typed, the commonest first, and the rest in one row. `comparable` says what counts as the same. */
export function tallyTyped<Answer>(
  given: Given<Answer>[],
  read: {
    text(answer: Answer): string;
    comparable(answer: Answer): string;
    isRight(answer: Answer): boolean;
  },
): Tally['rows'] {
  const rows = new Map<string, { text: string; isRight: boolean; count: number }>();
  for (const { answer, count } of [...given].sort((a, b) => b.count - a.count)) {
    const key = read.comparable(answer);
    const row = rows.get(key);
    if (row) row.count += count;
    else rows.set(key, { text: read.text(answer), isRight: read.isRight(answer), count });
  }
  const sorted = [...rows.values()].sort((a, b) => b.count - a.count);
  const others = sorted.slice(shown);
  if (others.length === 0) return sorted;
  const count = others.reduce((sum, row) => sum + row.count, 0);
  return [...sorted.slice(0, shown), { text: '', isRight: false, count, isOther: true }];
}
