import type { Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, { ...defaultSchema, clobberPrefix: '' })
  .use(rehypeStringify);

const known = new Map<string, string>();
const room = 4000;

/** Markdown to safe HTML. Raw HTML in it is dropped. Short texts are remembered: the same ones come again and again. */
export function toSafeHtml(markdown: string): string {
  const before = known.get(markdown);
  if (before !== undefined) return before;
  const html = String(processor.processSync(markdown));
  if (known.size >= room) known.delete(known.keys().next().value!);
  known.set(markdown, html);
  return html;
}

/** The same as a tree, for texts in which something else stands too. */
export const toSafeTree = (markdown: string): Root => processor.runSync(processor.parse(markdown)) as Root;

/** Markdown without its marks, for one line of a list or an e-mail. */
export function toPlainText(markdown: string): string {
  return toSafeHtml(markdown)
    .replace(/<\/?(?:p|h[1-6]|ul|ol|li|blockquote|table|t[rhd]|pre|br|hr)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#x3C|lt);/gi, '<')
    .replace(/&(?:#x3E|gt);/gi, '>')
    .replace(/&(?:#x22|quot);/gi, '"')
    .replace(/&(?:#x26|amp);/gi, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
