import { type Face, lettersOf, measure } from './fonts';

/** Try `lines` lines, at most `largest` points high; go on with the next step when that needs less than `smallest`. */
export type Step = { lines: number; largest: number; smallest: number };
export type Fitted = { size: number; lines: string[] };

type Piece = { text: string; joint: string };

function fill(pieces: Piece[], face: Face, width: number): string[] {
  const lines: string[] = [];
  for (const { text, joint } of pieces) {
    const longer = `${lines.at(-1)}${joint}${text}`;
    if (lines.length > 0 && measure(longer, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

/** The narrowest way, in em, to set the pieces in so many lines: what makes the lines equally long. */
function balance(pieces: Piece[], face: Face, count: number): string[] {
  let narrow = Math.max(...pieces.map((piece) => measure(piece.text, face)));
  let wide = measure(pieces.map((piece) => piece.joint + piece.text).join(''), face);
  if (fill(pieces, face, narrow).length <= count) return fill(pieces, face, narrow);
  while (wide - narrow > 0.05) {
    const middle = (narrow + wide) / 2;
    if (fill(pieces, face, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return fill(pieces, face, wide);
}

/**
 * The largest setting of the text within the width (points): first smaller, then in more lines, then smaller again.
 * Nothing is ever cut; a word too long for the last step is broken between letters.
 */
export function fitText(text: string, face: Face, width: number, steps: Step[]): Fitted {
  const words = text
    .trim()
    .split(/\s+/)
    .map((word) => ({ text: word, joint: ' ' }));
  const sizeOf = (lines: string[]) => width / Math.max(0.01, ...lines.map((line) => measure(line, face)));
  for (const step of steps) {
    const lines = balance(words, face, step.lines);
    const size = Math.min(step.largest, sizeOf(lines));
    if (size >= step.smallest) return { size: Math.floor(size * 4) / 4, lines };
  }
  const letters = lettersOf(words.map((word) => word.text).join(' ')).map((letter) => ({
    text: letter,
    joint: '',
  }));
  const lines = balance(letters, face, steps.at(-1)!.lines);
  return { size: Math.min(steps.at(-1)!.largest, sizeOf(lines)), lines };
}

/** Width in points of the place where the holder's name stands. */
export const nameWidth = 640;

/** How the certificate sets this name; the preview shows the same. */
export function fitName(name: string): Fitted {
  return fitText(name.normalize('NFC'), 'semibold', nameWidth, [
    { lines: 1, largest: 38, smallest: 27 },
    { lines: 2, largest: 27, smallest: 16 },
    { lines: 3, largest: 18, smallest: 11 },
  ]);
}
