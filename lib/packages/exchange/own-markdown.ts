import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { kindOfAddress } from '@/lib/authoring/address';
import { parseMarkdown } from '@/lib/authoring/parse-markdown';
import { htmlToMarkdown } from './html-markdown';
import type { HtmlReading } from './html-runs';

/** What may hold HTML, a picture or a link; a text without any of these signs is taken as it is. */
const suspect = /[<[]/;

/**
 * Markdown from elsewhere as Markdown of ours: HTML in it becomes Markdown, pictures are kept or dropped, links lead only
 * where ours may. Everything else stays to the letter.
 */
export function cleanMarkdown(markdown: string, reading: HtmlReading): string {
  if (!suspect.test(markdown)) return markdown;
  const changes: { start: number; end: number; text: string }[] = [];
  visit(parseMarkdown(markdown), (node) => {
    const text = replacement(node, markdown, reading);
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (text !== null && start !== undefined && end !== undefined && start >= (changes.at(-1)?.end ?? 0))
      changes.push({ start, end, text });
  });
  let written = '';
  let done = 0;
  for (const { start, end, text } of changes) {
    written += markdown.slice(done, start) + text;
    done = end;
  }
  return written + markdown.slice(done);
}

/** What takes the place of a node, or null where it may stay. */
function replacement(node: Nodes, markdown: string, reading: HtmlReading): string | null {
  if (node.type === 'html') {
    reading.change('raw-html');
    return htmlToMarkdown(node.value, reading);
  }
  if (node.type === 'image') {
    const written = reading.picture(node.url, node.alt ?? '');
    const before = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    return written === before ? null : written;
  }
  if (node.type === 'link' && !kindOfAddress(node.url)) {
    reading.change('link', { address: node.url.slice(0, 60) });
    const [first, last] = [node.children[0], node.children.at(-1)];
    return markdown.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0);
  }
  return null;
}
