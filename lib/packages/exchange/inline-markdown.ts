/** Ways of writing that Markdown has signs for, from the outermost to the innermost. */
const marks = ['strong', 'em', 'del'] as const;
export type Mark = (typeof marks)[number];

/** A stretch of a paragraph that is all marked alike. `raw` is Markdown already: a picture, or code. */
export type Run = {
  text: string;
  marks: ReadonlySet<Mark>;
  link?: string;
  raw?: boolean;
};

const signs: Record<Mark, string> = { strong: '**', em: '_', del: '~~' };

/** A line that is broken inside its paragraph. */
export const lineBreak = '\\\n';

/** Text of any kind as Markdown that reads as just that text. Line starts are seen to by `guardLines`. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** Keeps what stands at the start of a line from being read as a heading, a list, a quotation or a block. */
export const guardLines = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) =>
      line.replace(/^([ \t]*)([#>+=:|-])/, '$1\\$2').replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join('\n');

type Token = { text: string; sign?: 'open' | 'close' };

function groupsOf<Value>(runs: Run[], keyOf: (run: Run) => Value): { value: Value; runs: Run[] }[] {
  const groups: { value: Value; runs: Run[] }[] = [];
  for (const run of runs) {
    const value = keyOf(run);
    const last = groups.at(-1);
    if (last && last.value === value) last.runs.push(run);
    else groups.push({ value, runs: [run] });
  }
  return groups;
}

/** Signs hug words: blanks at the ends of what they mark stand outside of them. */
function wrap(inner: Token[], before: string, after: string, isSign: boolean): Token[] {
  const whole = inner.map(({ text }) => text).join('');
  if (whole.trim() === '') return [{ text: whole }];
  const first = inner.findIndex(({ text }) => text.trim() !== '');
  const last = inner.findLastIndex(({ text }) => text.trim() !== '');
  const { text: opening } = inner[first]!;
  const leading = opening.slice(0, opening.length - opening.trimStart().length);
  inner[first] = { ...inner[first]!, text: opening.trimStart() };
  const { text: ending } = inner[last]!;
  const trailing = ending.slice(ending.trimEnd().length);
  inner[last] = { ...inner[last]!, text: ending.trimEnd() };
  return [
    ...inner.slice(0, first),
    { text: leading },
    { text: before, ...(isSign && { sign: 'open' as const }) },
    ...inner.slice(first, last + 1),
    { text: after, ...(isSign && { sign: 'close' as const }) },
    { text: trailing },
    ...inner.slice(last + 1),
  ];
}

function tokensOf(runs: Run[], depth = 0): Token[] {
  const mark = marks[depth];
  if (!mark) return runs.map(({ text, raw }) => ({ text: raw ? text : escapeMarkdown(text) }));
  return groupsOf(runs, (run) => run.marks.has(mark)).flatMap(({ value, runs }) => {
    const inner = tokensOf(runs, depth + 1);
    return value ? wrap(inner, signs[mark], signs[mark], true) : inner;
  });
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const coded = (character: string) => `&#${character.codePointAt(0)};`;

/**
 * One string of the tokens. A sign between a letter and a punctuation mark, and any `_` beside a letter, would be read as
 * just that: there the letter is written as a character reference, which counts as punctuation.
 */
function join(tokens: Token[]): string {
  const list = tokens.filter(({ text }) => text !== '');
  // Twice: a reference beside one sign is a punctuation mark beside the next.
  for (let pass = 0; pass < 2; pass++) for (const place of list.keys()) setApart(list, place);
  return list.map(({ text }) => text).join('');
}

function setApart(list: Token[], place: number): void {
  const { text: sign, sign: way } = list[place]!;
  if (!way) return;
  const [before, after] = [list[place - 1], list[place + 1]];
  const [inside, outside] = way === 'open' ? [after, before] : [before, after];
  const inner = edge(inside, way === 'open');
  const outer = edge(outside, way === 'close');
  if (!outside || !isWord(outer) || (sign !== '_' && isWord(inner))) return;
  const { text } = outside;
  const rest = way === 'open' ? text.slice(0, -outer!.length) : text.slice(outer!.length);
  outside.text = way === 'open' ? rest + coded(outer!) : coded(outer!) + rest;
}

const edge = (token: Token | undefined, atStart: boolean): string | undefined => {
  const characters = token?.text ?? '';
  return atStart ? /^./su.exec(characters)?.[0] : /.$/su.exec(characters.slice(-2))?.[0];
};

/** An address as it stands between angle brackets. */
const addressIn = (address: string) => address.replaceAll('\\', '%5C').replace(/&(?=#?\w+;)/g, '&amp;');

/** The runs of one paragraph as Markdown. */
export function writeRuns(runs: Run[]): string {
  const isPlain = runs.every(({ marks, link }) => marks.size === 0 && link === undefined);
  if (isPlain) return runs.map(({ text, raw }) => (raw ? text : escapeMarkdown(text))).join('');
  const tokens = groupsOf(runs, ({ link }) => link).flatMap(({ value, runs }) => {
    const inner = tokensOf(runs);
    return value === undefined ? inner : wrap(inner, '[', `](<${addressIn(value)}>)`, false);
  });
  return join(tokens);
}
