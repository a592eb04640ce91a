import { join } from 'node:path';
import { type Glyphs, readGlyphs } from './glyphs';

const packages = join(process.cwd(), 'node_modules/@expo-google-fonts');
const serif = (name: string) => join(packages, `source-serif-4/${name}/SourceSerif4_${name}.ttf`);
const gentium = (name: string) => join(packages, `gentium-book-plus/${name}/GentiumBookPlus_${name}.ttf`);

/** Source Serif 4, and for the letters it lacks (ꞌ ẍ ɓ ɨ and other letters of Mayan languages) Gentium. */
export const faces = {
  regular: [serif('400Regular'), gentium('400Regular')],
  semibold: [serif('600SemiBold'), gentium('700Bold')],
  italic: [serif('400Regular_Italic'), gentium('400Regular_Italic')],
} as const;
export type Face = keyof typeof faces;

const read = new Map<string, Glyphs>();
function glyphsOf(path: string): Glyphs {
  const glyphs = read.get(path) ?? readGlyphs(path);
  read.set(path, glyphs);
  return glyphs;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** What a reader calls a letter: the base with its marks. */
export const lettersOf = (text: string): string[] => [...segmenter.segment(text)].map((part) => part.segment);

/** The serif draws ʼ and ’ with one glyph, which in a PDF has one meaning; so a copied name would change its letters. */
const ambiguous = /ʼ/;

const canDraw = (path: string, letter: string) =>
  [...letter].every((symbol) => glyphsOf(path).has(symbol.codePointAt(0)!)) &&
  !(ambiguous.test(letter) && path.includes('SourceSerif'));

export type Run = { path: string; text: string };

/** The text in pieces of one font each. A letter and its marks stay together. */
export function splitRuns(text: string, face: Face): Run[] {
  const runs: Run[] = [];
  for (const letter of lettersOf(text)) {
    const path = faces[face].find((candidate) => canDraw(candidate, letter)) ?? faces[face][0];
    const last = runs.at(-1);
    if (last?.path === path) last.text += letter;
    else runs.push({ path, text: letter });
  }
  return runs;
}

/** How wide the text is, in em; kerning left out, which makes it at most a little narrower. */
export function measure(text: string, face: Face): number {
  let width = 0;
  for (const run of splitRuns(text, face)) {
    for (const symbol of run.text) width += glyphsOf(run.path).advance(symbol.codePointAt(0)!);
  }
  return width;
}

/** The letters of the text that no font of the certificate can draw, each once; empty when all can be printed. */
export function missingGlyphs(text: string): string[] {
  const letters = new Set(lettersOf(text.normalize('NFC')));
  return [...letters].filter((letter) =>
    Object.values(faces).some((paths) => !paths.some((path) => canDraw(path, letter))),
  );
}
