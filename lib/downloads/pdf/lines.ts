import { type Face, lettersOf, measure } from '@/lib/certificates/fonts';
import { type Content, hasClass } from '../markup';
import { ink } from './paper';

export type Style = { face: Face; size: number; colour: string; link?: string; isStruck?: boolean };
/** A piece of a line in one style. `pageOf` stands for the number of the page where that place is. */
export type Run = { text: string; style: Style; pageOf?: string };
export type Line = { runs: Run[]; width: number };

type Word = { runs: Run[]; width: number; space: Run | null; isBreak?: boolean };

const widths = new Map<string, number>();
const room = 60_000;

/** Points; the same words come again and again. */
export function widthOf(text: string, { face, size }: Pick<Style, 'face' | 'size'>): number {
  const key = `${face} ${text}`;
  const before = widths.get(key);
  if (before !== undefined) return before * size;
  const width = measure(text, face);
  if (widths.size >= room) widths.clear();
  widths.set(key, width);
  return width * size;
}

const placeholder = '000';

/** `(p. 12)`, with room for the number that is known once every page is. */
export type PageWords = (number: string) => string;

function styled(name: string, style: Style): Style {
  if (name === 'strong' || name === 'b' || name === 'dt' || name === 'th' || name === 'summary')
    return { ...style, face: 'semibold' };
  if (name === 'em' || name === 'i')
    return { ...style, face: style.face === 'semibold' ? 'semibold' : 'italic' };
  if (name === 'del') return { ...style, isStruck: true };
  return style;
}

/** The runs of a text, in reading order; `\n` alone is a forced break. */
export function runsOf(content: Content[], style: Style, pageWords: PageWords): Run[] {
  return content.flatMap((node): Run[] => {
    if (typeof node === 'string') return [{ text: node.replace(/[\t\n\r ]+/g, ' '), style }];
    if (node.name === 'br') return [{ text: '\n', style }];
    const { href } = node.attributes;
    if (hasClass(node, 'estado')) {
      const isVerified = hasClass(node, 'verified');
      const state: Style = { ...style, face: 'italic', colour: isVerified ? ink.ok : ink.warn };
      return [{ text: '· ', style: state }, ...runsOf(node.children, state, pageWords)];
    }
    if (node.name !== 'a' || !href) return runsOf(node.children, styled(node.name, style), pageWords);
    const link = { ...style, link: href, colour: ink.link };
    const runs = runsOf(node.children, link, pageWords);
    if (!hasClass(node, 'paso')) return runs;
    return [...runs, { text: ` ${pageWords(placeholder)}`, style: link, pageOf: href.slice(1) }];
  });
}

/** Cut at blanks. A word may have several styles; no line ends inside it. */
function wordsIn(runs: Run[]): Word[] {
  const words: Word[] = [];
  let word: Word = { runs: [], width: 0, space: null };
  const close = (space: Run | null, isBreak = false) => {
    if (word.runs.length > 0 || isBreak) words.push({ ...word, space, isBreak });
    else if (space && words.length > 0 && !words.at(-1)!.space) words.at(-1)!.space = space;
    word = { runs: [], width: 0, space: null };
  };
  for (const run of runs) {
    if (run.text === '\n') close(null, true);
    else if (run.pageOf !== undefined) {
      close({ text: ' ', style: run.style });
      const text = run.text.trimStart();
      word = { runs: [{ ...run, text }], width: widthOf(text, run.style), space: null };
    } else
      for (const piece of run.text.split(/( )/)) {
        if (piece === ' ') close({ text: ' ', style: run.style });
        else if (piece) {
          word.runs.push({ ...run, text: piece });
          word.width += widthOf(piece, run.style);
        }
      }
  }
  close(null);
  return words;
}

/** A word wider than the line, in pieces that fit. */
function broken(word: Word, most: number): Word[] {
  if (word.width <= most || word.runs.length === 0) return [word];
  const pieces: Word[] = [{ runs: [], width: 0, space: null }];
  for (const run of word.runs) {
    for (const letter of lettersOf(run.text)) {
      const width = widthOf(letter, run.style);
      if (pieces.at(-1)!.width + width > most) pieces.push({ runs: [], width: 0, space: null });
      const last = pieces.at(-1)!;
      last.runs.push({ ...run, text: letter });
      last.width += width;
    }
  }
  pieces.at(-1)!.space = word.space;
  return pieces;
}

const isSame = (a: Run, b: Run) =>
  a.pageOf === undefined &&
  b.pageOf === undefined &&
  a.style.face === b.style.face &&
  a.style.size === b.style.size &&
  a.style.colour === b.style.colour &&
  a.style.link === b.style.link &&
  a.style.isStruck === b.style.isStruck;

function join(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && isSame(last, run)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

/** The runs in lines of at most so many points. */
export function wrap(runs: Run[], most: number): Line[] {
  const lines: Line[] = [];
  let line: { runs: Run[]; width: number; space: Run | null } | null = null;
  const close = () => {
    if (line) lines.push({ runs: join(line.runs), width: line.width });
    line = null;
  };
  for (const word of wordsIn(runs).flatMap((one) => broken(one, most))) {
    const gap = line?.space ? widthOf(' ', line.space.style) : 0;
    if (line && line.width + gap + word.width > most) close();
    if (!line) line = { runs: [], width: 0, space: null };
    if (line.space && line.runs.length > 0) {
      line.runs.push(line.space);
      line.width += gap;
    }
    line.runs.push(...word.runs);
    line.width += word.width;
    line.space = word.space;
    if (word.isBreak) close();
  }
  close();
  return lines;
}
