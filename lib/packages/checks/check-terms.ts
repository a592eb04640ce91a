import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { findReferences } from '@/lib/authoring/find-references';
import { parseMarkdown } from '@/lib/authoring/parse-markdown';
import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { GlossaryTerm } from '@/lib/catalogue/load-glossary';
import type { Package } from '../package';

/**
 * In a lesson each term of the glossary is linked where it is first used, and only there. Terms of one word are left
 * to the author: «fin» and «medio» are more often something else.
 */
export function checkTerms(course: Package): Problem[] {
  const known = course.glossary.map((term) => ({ term, pattern: patternOf(term) }));
  return course.modules.flatMap((module, i) =>
    module.activities.flatMap(({ body }, j) => {
      if (body.kind !== 'lesson') return [];
      const say = problemsAt(['modules', i, 'activities', j, 'body', 'markdown'], 'warning');
      const tree = parseMarkdown(body.markdown);
      const linked = findReferences(tree).filter(({ to }) => to === 'term');
      const twice = linked
        .filter(({ id }, place) => linked.findIndex((one) => one.id === id) < place)
        .map(({ id, line }) => say('term-linked-twice', { term: id }, line));
      const told = proseOf(tree);
      const missing = known.flatMap(({ term, pattern }) => {
        if (!pattern || linked.some(({ id }) => id === term.id)) return [];
        const found = told.find(({ text }) => pattern.test(text));
        return found ? [say('term-not-linked', { term: term.term }, found.line)] : [];
      });
      return [...twice, ...missing];
    }),
  );
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function patternOf({ term }: GlossaryTerm): RegExp | null {
  const words = folded(term.replace(/\(.*\)/, '')).match(/[\p{L}\d]+/gu) ?? [];
  return words.length > 1 ? new RegExp(`\\b${words.join('(?:e?s)?[\\s,]+')}(?:e?s)?\\b`) : null;
}

/** What a lesson says itself: no headings, no sources, nothing that it quotes. */
function proseOf(tree: Nodes): { text: string; line: number }[] {
  const prose: { text: string; line: number }[] = [];
  visit(tree, (node, index, parent) => {
    const isHead = node.type === 'tableRow' && parent?.type === 'table' && index === 0;
    const isSources = node.type === 'containerDirective' && node.name === 'fuentes';
    if (node.type === 'heading' || node.type === 'link' || isHead || isSources) return SKIP;
    if (node.type === 'text') {
      const text = folded(node.value).replace(/«[^»]*»?|“[^”]*”?/g, ' ');
      prose.push({ text, line: node.position?.start.line ?? 1 });
    }
    return undefined;
  });
  return prose;
}
