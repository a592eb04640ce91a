import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { glossaryTerm } from './address';
import { isLine, isMedia, lineValue } from './directives';

export type Reference = { to: 'question' | 'figure' | 'country' | 'term' | 'file'; id: string; line: number };

/** What a text points at, outside of itself. */
export function findReferences(tree: Root): Reference[] {
  const found: Reference[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link') {
      const term = glossaryTerm(node.url);
      if (term) found.push({ to: 'term', id: term, line });
    }
    if (node.type !== 'leafDirective' || !isLine(node.name)) return;
    if (isMedia(node.name))
      for (const attribute of ['archivo', 'subtitulos', 'transcripcion', 'portada']) {
        const id = node.attributes?.[attribute]?.trim();
        if (id) found.push({ to: 'file', id, line });
      }
    const value = lineValue(node.name, node.attributes);
    if (value === null) return;
    if (node.name === 'pregunta') found.push({ to: 'question', id: value, line });
    if (node.name === 'figura') found.push({ to: 'figure', id: value, line });
    if (node.name === 'paises') for (const id of value.split(' ')) found.push({ to: 'country', id, line });
  });
  return found;
}
