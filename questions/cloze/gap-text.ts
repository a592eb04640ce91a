import { NotTaken, type Piece, piece } from '../exchanging';
import type { ClozeGap } from './body';

/** A gap as it stands in Moodle's text: `{2:SHORTANSWER:=yes#well done~%50%perhaps}`. */
export type ToldGap = { weight: number; kind: ClozeGap['kind']; isCased: boolean; answers: Piece[] };

const types: Record<string, ClozeGap['kind'] | 'several'> = {
  NUMERICAL: 'numeric',
  NM: 'numeric',
  SHORTANSWER: 'shortanswer',
  SA: 'shortanswer',
  MW: 'shortanswer',
  SHORTANSWER_C: 'shortanswer',
  SAC: 'shortanswer',
  MWC: 'shortanswer',
  MULTICHOICE: 'choice',
  MC: 'choice',
  MULTIRESPONSE: 'several',
  MR: 'several',
};

const opening = /\{(\d{0,6}):([A-Z_]{2,20}):/g;

/** Where the gap ends: the first brace that is neither escaped nor part of a character reference. */
function endOf(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '}') return at;
  }
  return -1;
}

/** Cuts at a sign that is neither escaped nor, as `#` in `&#39;`, part of a character reference. */
function cut(text: string, sign: '~' | '#', most = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length && parts.length < most - 1; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === sign && text[at - 1] !== '&') {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

const plainly = (text: string) => text.replace(/\\([}~#="/])/g, '$1');

function readAnswer(told: string, kind: ClozeGap['kind'], format: string): Piece {
  const [marked, feedback = ''] = cut(told, '#', 2) as [string, string?];
  const [whole, sign, share] = /^\s*(?:(=)|%(-?\d{1,3}(?:\.\d{0,7})?)%)?/.exec(marked)!;
  const text = plainly(marked.slice(whole.length)).trim();
  const [value, tolerance] = kind === 'numeric' ? (text.split(':') as [string, string?]) : [text];
  return piece(
    'answer',
    [
      piece('text', value.trim()),
      ...(tolerance ? [piece('tolerance', tolerance.trim())] : []),
      piece('feedback', [piece('text', plainly(feedback))], { format }),
    ],
    { fraction: sign ? '100' : (share ?? '0'), format },
  );
}

/** The text with a mark in place of each gap, and the gaps. */
export function readGaps(
  text: string,
  format: string,
  mark: (place: number) => string,
): { text: string; gaps: ToldGap[] } {
  const gaps: ToldGap[] = [];
  let written = '';
  let done = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < done) continue;
    const [start, weight, type] = match as unknown as [string, string, string];
    const kind = types[type.replace(/_(?:H|V|S|HS|VS)$|(?<=^M[CR])(?:H|V|S|HS|VS)$/, '')];
    if (!kind) throw new NotTaken('gap-unknown', { type });
    if (kind === 'several') throw new NotTaken('gap-several', { type });
    const end = endOf(text, match.index + start.length);
    if (end < 0) throw new NotTaken('braces');
    const answers = cut(text.slice(match.index + start.length, end), '~');
    gaps.push({
      kind,
      weight: Number(weight) || 1,
      isCased: /C$/.test(type) && kind === 'shortanswer',
      answers: answers.map((answer) => readAnswer(answer, kind, format)),
    });
    written += text.slice(done, match.index) + mark(gaps.length);
    done = end + 1;
  }
  return { text: written + text.slice(done), gaps };
}

export const escapeGap = (text: string): string => text.replace(/[}~#]/g, '\\$&');
