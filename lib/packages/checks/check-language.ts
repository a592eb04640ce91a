import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '@/lib/authoring/parse-markdown';
import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { Package } from '../package';
import { forbiddenExpressions } from './forbidden-expressions';
import { textsOf } from './texts';

/**
 * No text uses an expression that harms or misleads. Named as such (between « » or in italics, as in the title of a
 * treaty) it is only a warning; among the sources it is nothing.
 */
export function checkLanguage(course: Package): Problem[] {
  if (course.details.language !== 'es') return [];
  return textsOf(course).flatMap(({ text, path, holds }) => {
    const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    const hits = forbiddenExpressions.flatMap(({ pattern, instead }) =>
      [...plain.matchAll(pattern)].map((match) => ({
        start: match.index,
        expression: match[0].replace(/\s+/g, ' '),
        instead,
      })),
    );
    if (hits.length === 0) return [];
    const { sources, named } =
      holds === 'words' ? { sources: [], named: [] } : markedRanges(parseMarkdown(text));
    const inside = (ranges: Range[], at: number) => ranges.some(([from, to]) => from <= at && at < to);
    return hits
      .filter(({ start }) => !inside(sources, start))
      .map(({ start, expression, instead }) => {
        const isNamed = inside(named, start) || isQuoted(plain, start);
        const line = plain.slice(0, start).split('\n').length;
        return problemsAt(path, isNamed ? 'warning' : 'error')(
          'forbidden-expression',
          { expression, instead },
          line,
        );
      });
  });
}

type Range = [from: number, to: number];

function markedRanges(tree: Root): { sources: Range[]; named: Range[] } {
  const sources: Range[] = [];
  const named: Range[] = [];
  visit(tree, (node) => {
    const range: Range = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type === 'containerDirective' && node.name === 'fuentes') sources.push(range);
    if (node.type === 'emphasis') named.push(range);
  });
  return { sources, named };
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n\n', at) + 1, at);
  return (
    before.lastIndexOf('«') > before.lastIndexOf('»') || before.lastIndexOf('“') > before.lastIndexOf('”')
  );
}
