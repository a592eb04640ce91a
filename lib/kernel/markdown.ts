import type { Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Pictures are files kept here, named by their hash: one from elsewhere would tell its server who reads what. */
const ownPicture = /^\/api\/files\/[0-9a-f]{64}$/;
const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: { ...defaultSchema.attributes, img: [['src', ownPicture] as ['src', RegExp], 'alt'] },
};

function dropLostPictures() {
  return (tree: Root) =>
    visit(tree, 'element', ({ tagName, properties }, place, parent) => {
      if (tagName !== 'img' || properties.src || !parent || place === undefined) return;
      parent.children[place] = { type: 'text', value: String(properties.alt ?? '') };
    });
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(dropLostPictures)
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
