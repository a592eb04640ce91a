import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

const colon = 58;

/** Without this, «a las 10:a» or «ventanilla:dos» would be read as a directive and lose its letters. */
function onlyBlocksAndLines(this: Processor) {
  for (const extension of (this.data().micromarkExtensions ?? []) as { text?: object; flow?: object }[]) {
    if (extension.flow && colon in extension.flow) delete extension.text;
  }
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(onlyBlocksAndLines);

/** Markdown with blocks (`:::name`) and lines (`::name`), as a tree with positions. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/** The words of a node, without marks. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const between = node.children.some((child) => blockTypes.has(child.type)) ? '\n' : '';
  return node.children.map(textOf).join(between);
}

const blockTypes = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'containerDirective',
  'leafDirective',
  'thematicBreak',
]);

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
