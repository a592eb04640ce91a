import type { Nodes } from 'hast';
import { toPlainText, toSafeTree } from '@/lib/kernel/markdown';
import { type Issues, type Path, report } from './body';

/** How a gap stands in a text in Markdown: `{{1}}` or `[[1]]`, by the author's name for it. */
export type Marks = 'braces' | 'brackets';

const patterns: Record<Marks, RegExp> = {
  braces: /\{\{([a-z0-9-]{1,60})\}\}/g,
  brackets: /\[\[([a-z0-9-]{1,60})\]\]/g,
};
const written: Record<Marks, (name: number) => string> = {
  braces: (name) => `{{${name}}}`,
  brackets: (name) => `[[${name}]]`,
};

/** The names of the gaps, in the order of the text. */
export const gapsIn = (text: string, marks: Marks): string[] =>
  [...text.matchAll(patterns[marks])].map((match) => match[1]!);

/** The text with its gaps called 1, 2, 3 … by their place, so that no name tells anything. */
export function numbered(text: string, marks: Marks): string {
  let place = 0;
  return text.replace(patterns[marks], () => written[marks](++place));
}

/** A text between gaps, and the gaps: strings, and numbers from 0. Takes what `numbered` gives. */
export const pieces = (text: string, marks: Marks): (string | number)[] =>
  text.split(patterns[marks]).map((piece, at) => (at % 2 === 0 ? piece : Number(piece) - 1));

/** One plain line, gaps as a line to write on. */
export const toGappedLine = (text: string, marks: Marks): string =>
  toPlainText(text).replace(patterns[marks], '____');

/** The gaps that stand where a field can: neither in code nor inside a link. */
function standing(node: Nodes, marks: Marks): string[] {
  if (node.type === 'text') return gapsIn(node.value, marks);
  if (node.type === 'element' && ['a', 'code', 'pre'].includes(node.tagName)) return [];
  return 'children' in node ? node.children.flatMap((child) => standing(child, marks)) : [];
}

/** Each gap that is told of stands in the text, once, and none stands there that is not told of. */
export function checkGaps(
  context: Issues,
  {
    prompt,
    marks,
    names,
    pathOf,
  }: { prompt: string; marks: Marks; names: string[]; pathOf(place: number): Path },
): void {
  const found = gapsIn(prompt, marks);
  const stand = standing(toSafeTree(prompt), marks);
  for (const [place, gap] of found.entries()) {
    if (!names.includes(gap)) report(context, ['prompt'], 'gap-unknown', { gap });
    else if (found.indexOf(gap) < place) report(context, ['prompt'], 'gap-twice', { gap });
    else if (!stand.includes(gap)) report(context, ['prompt'], 'gap-misplaced', { gap });
  }
  for (const [place, gap] of names.entries())
    if (!found.includes(gap)) report(context, pathOf(place), 'gap-not-in-text', { gap });
}
