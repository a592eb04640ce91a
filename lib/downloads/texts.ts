import { toSafeHtml } from '@/lib/kernel/markdown';
import { type Content, type Element, element, readHtml } from './markup';

/** A short text in Markdown, as blocks. */
export const blocksOf = (markdown: string): Content[] => readHtml(toSafeHtml(markdown).trim());

/** One paragraph without its paragraph; longer texts stay whole. */
export function inLine(markdown: string): Content[] {
  const parsed = blocksOf(markdown);
  const only = parsed.length === 1 ? parsed[0]! : null;
  return only && typeof only !== 'string' && only.name === 'p' ? only.children : parsed;
}

export const listOf = (name: 'ol' | 'ul', items: string[], kind?: string): Element =>
  element(
    name,
    { class: kind },
    items.map((text) => element('li', {}, inLine(text))),
  );
