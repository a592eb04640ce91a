/** A piece of a question as Moodle's XML tells it; what is read from GIFT is told in the same pieces. */
export type Piece = {
  name: string;
  attributes: Record<string, string>;
  children: Piece[];
  text: string;
  line: number;
};

type Details = Record<string, string | number>;

/** What differs afterwards from what was read. Each has its sentence under `packages.exchange.changes.<code>`. */
export const changeCodes = [
  'picture-without-words',
  'picture-elsewhere',
  'picture-missing',
  'picture-kind',
  'picture-too-big',
  'markup',
  'look',
  'media',
  'link',
  'attachment',
  'formula',
  'scripts',
  'raw-html',
  'characters',
  'choice-wrong-takes',
  'choice-scaled',
  'feedback-joined',
  'feedback-by-result',
  'hints',
  'default-grade',
  'fixed-order',
  'hidden',
  'unit-share',
  'ordering-mark',
  'ordering-part',
  'becomes-essay',
  'essay-files',
  'essay-template',
  'decimal-comma',
  'answer-twice',
  'loose-sign',
  'tags',
  'note-ignored',
] as const;
export type ChangeCode = (typeof changeCodes)[number];

/** Why a question cannot be taken. Each has its sentence under `packages.exchange.refusals.<code>`. */
export const refusalCodes = [
  'type-unknown',
  'type-calculated',
  'type-pictures',
  'type-random',
  'type-description',
  'no-question-text',
  'no-answers',
  'no-right-answer',
  'not-a-number',
  'answer-too-long',
  'mark-out-of-range',
  'braces',
  'braces-twice',
  'pair-without-arrow',
  'gap-unknown',
  'gap-several',
  'gap-none',
  'gap-word-missing',
  'question-too-large',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Thrown where a question cannot be taken; the rest of its file still is. */
export class NotTaken extends Error {
  override name = 'NotTaken';
  constructor(
    readonly code: RefusalCode,
    readonly details: Details = {},
  ) {
    super(code);
  }
}

/** What a kind is handed to read with. */
export type Reading = {
  /** The text of a piece as Markdown of ours, '' where there is none. `prepare` is given it first, as it stood. */
  markdown(piece: Piece | undefined, prepare?: (text: string) => string): string;
  /** The text of a piece as plain words. */
  words(piece: Piece | undefined): string;
  /** Says that something will be otherwise than it was. */
  change(code: ChangeCode, details?: Details): void;
};

/** A question as it is written out: its prompt, what explains it, and the pieces that only its type has. */
export type Written = { type: string; prompt: string; feedback?: string; pieces: Piece[] };

/** How a kind is told in Moodle's terms. `read` may be given a body back from `write` and makes the same of it, or nearly. */
export type Exchange<Body = unknown> = {
  kind: string;
  /** Moodle's names of the types that are read as this kind. */
  types: readonly string[];
  read(question: Piece, reading: Reading): Body;
  write(body: Body): Written;
};

export function piece(
  name: string,
  inside: string | Piece[],
  attributes: Record<string, string> = {},
): Piece {
  const [text, children] = typeof inside === 'string' ? [inside, []] : ['', inside];
  return { name, attributes, children, text, line: 0 };
}

/** A text in Markdown. */
export const rich = (name: string, markdown: string, more: Piece[] = [], attributes = {}): Piece =>
  piece(name, [piece('text', markdown), ...more], { ...attributes, format: 'markdown' });

/** A text without markup. */
export const plain = (name: string, words: string): Piece => piece(name, [piece('text', words)]);

export const childrenOf = (parent: Piece | undefined, name: string): Piece[] =>
  parent?.children.filter((one) => one.name === name) ?? [];

export const childOf = (parent: Piece | undefined, name: string): Piece | undefined =>
  parent?.children.find((one) => one.name === name);

/** The characters of a child, or of the `text` inside it; '' where there is none. */
export function textIn(parent: Piece | undefined, name: string): string {
  const child = childOf(parent, name);
  return (childOf(child, 'text') ?? child)?.text.trim() ?? '';
}

/** Whether a child says yes; `otherwise` where there is none. */
export function isSaid(parent: Piece, name: string, otherwise: boolean): boolean {
  return childOf(parent, name) ? !/^(?:false|0|)$/i.test(textIn(parent, name)) : otherwise;
}

/** What an answer earns, −1..1. Moodle cuts thirds and sevenths after five digits: here they are whole again. */
export function fractionOf(answer: Piece): number {
  const written = answer.attributes.fraction ?? textIn(answer, 'fraction');
  const value = Number(written || '0') / 100;
  if (!Number.isFinite(value) || Math.abs(value) > 1)
    throw new NotTaken('mark-out-of-range', { mark: written });
  for (let parts = 1; parts <= 20; parts++) {
    const near = Math.round(value * parts) / parts;
    if (Math.abs(near - value) < 5e-6) return near + 0;
  }
  return value;
}

/** The same as a percentage, with the five digits that Moodle knows. */
export const percentOf = (fraction: number): string => String(Number((fraction * 100).toFixed(5)));

/** Stands for a gap while the text around it is turned into Markdown: no writer uses these characters, and no sign is one. */
export const gapMark = (place: number): string => `\uE000${place}\uE001`;

/** The text with its gaps written as they are here. */
export const withGaps = (text: string, write: (place: number) => string): string =>
  text.replace(/\uE000(\d+)\uE001/g, (_, place) => write(Number(place)));

/** `{ [key]: value }`, or nothing where the text is empty. */
export const unlessEmpty = <Key extends string>(key: Key, text: string): { [One in Key]?: string } =>
  (text.trim() === '' ? {} : { [key]: text }) as { [One in Key]?: string };

/** a, b, c …: ids for entries that came without any. */
export const letter = (place: number): string =>
  place < 26 ? String.fromCharCode(97 + place) : `${letter(Math.floor(place / 26) - 1)}${letter(place % 26)}`;
