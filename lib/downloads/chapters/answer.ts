import { texts } from '@/lib/certificates/texts';
import { kindOf } from '@/questions';
import { everything } from '@/questions/kind';
import type { Told } from '../book';
import { type Content, type Element, element } from '../markup';
import { blocksOf, inLine, listOf } from '../texts';

type Amount = { value: number; tolerance: number; unit: string | null };
type Key = string | boolean | Amount;
/** What the kinds' reviews say, taken together. */
type Review = {
  feedback: string[];
  options?: { text: string; isRight: boolean | null; feedback: string | null }[];
  rows?: { stem?: string; text?: string; right: string | number | null }[];
  gaps?: { right: string | Key[] | null; feedback?: string[] }[];
  right?: boolean | Key[] | null;
};

/** The key and every explanation: of each option, and of each of the two sides of a yes or no. */
export function explained(told: Told, name: string, body: unknown): Content[] {
  const { words } = told;
  const review = reviewOf(name, body);
  const { options, rows, gaps = [], feedback } = review;
  const right = keysOf(review.right);
  const answer = element('strong', {}, words.answer);
  return [
    ...(right.length > 0
      ? [element('p', {}, answer, ` ${right.map((key) => inWords(told, key)).join(' · ')}`)]
      : []),
    ...(options
      ? [
          element(
            'ol',
            { class: 'opciones' },
            options.map((option) => optionItem(option, option.isRight ? words.isRight : words.isWrong)),
          ),
        ]
      : []),
    ...(rows ? [rowList(rows)] : []),
    ...(gaps.length > 0
      ? [
          element(
            'ol',
            {},
            gaps.map((gap) => gapItem(told, gap)),
          ),
        ]
      : []),
    ...feedback.flatMap(blocksOf),
  ];
}

const keysOf = (right: Review['right'] | string): Key[] =>
  right === null || right === undefined ? [] : Array.isArray(right) ? right : [right];

function inWords({ words, source }: Told, key: Key): string {
  if (typeof key === 'string') return key;
  if (typeof key === 'boolean') return key ? words.isTrue : words.isFalse;
  const { decimal } = texts[source.outline.details.language];
  const written = (amount: number) => String(amount).replace('.', decimal);
  const value = [written(key.value), key.unit].filter(Boolean).join(' ');
  return key.tolerance > 0 ? words.within(value, written(key.tolerance)) : value;
}

function optionItem({ text, feedback }: { text: string; feedback: string | null }, verdict: string): Element {
  return element(
    'li',
    {},
    element('p', {}, element('strong', {}, `${verdict}:`), ' ', inLine(text)),
    feedback ? blocksOf(feedback) : [],
  );
}

/** Pairs as they belong together, or items in the right order. */
function rowList(rows: NonNullable<Review['rows']>): Element {
  const isOrder = rows.every(({ right }) => typeof right === 'number');
  if (isOrder) {
    const ordered = [...rows].sort((a, b) => Number(a.right) - Number(b.right));
    return listOf(
      'ol',
      ordered.map(({ text }) => text ?? ''),
    );
  }
  const pair = ({ stem, right }: (typeof rows)[number]) =>
    element('li', {}, inLine(stem ?? ''), ' → ', inLine(String(right ?? '')));
  return element('ul', {}, rows.map(pair));
}

function gapItem(told: Told, { right, feedback = [] }: NonNullable<Review['gaps']>[number]): Element {
  const keys = keysOf(right).map((key) => inWords(told, key));
  return element('li', {}, element('p', {}, inLine(keys.join(' · '))), feedback.flatMap(blocksOf));
}

function reviewOf(name: string, body: unknown): Review {
  const kind = kindOf(name);
  const review = (answer: unknown) => kind.review(body, answer, everything) as unknown as Review;
  if (name === 'choice') {
    // As if every option had been chosen: then each one's explanation is told.
    const { options } = body as { options: { id: string }[] };
    return review({ chosen: options.map(({ id }) => id) });
  }
  if (name !== 'truefalse') return review(null);
  const sides = [true, false].map((value) => review({ value }).feedback);
  return { ...review(null), feedback: sides.flat() };
}
