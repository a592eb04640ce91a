import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isOwnPicture, kindOfAddress } from './address';
import { isBlock, isLine, lines, lineValue, strangeAttributes } from './directives';
import { textOf } from './parse-markdown';
import { type Problem, problemsAt } from './problem';

/** A lesson holds everything; a text (intro, scene) no lines of their own; plain (question) no blocks either. */
export type Holds = 'lesson' | 'text' | 'plain';

/** What must be mended in a text before it can be compiled, with its line. */
export function checkMarkdown(tree: Root, source: string, holds: Holds, path: Problem['path']): Problem[] {
  const problems: Problem[] = [];
  const sourceLines = source.split('\n');
  const make = problemsAt(path);
  const lineOf = (node: Nodes) => node.position?.start.line ?? 1;
  const say = (node: Nodes, reason: string, details = {}) =>
    problems.push(make(reason, details, lineOf(node)));

  visit(tree, (node, _index, parent) => {
    switch (node.type) {
      case 'html':
        say(node, 'raw-html', { text: shorten(node.value) });
        break;
      case 'heading':
        if (node.depth === 1) say(node, 'heading-one');
        if (node.depth > 3) say(node, 'heading-deep');
        if (!textOf(node).trim()) say(node, 'heading-empty');
        break;
      case 'image':
        if (!node.alt?.trim()) say(node, 'image-without-alt', { address: node.url });
        if (!isOwnPicture(node.url)) say(node, 'image-address', { address: shorten(node.url) });
        break;
      case 'link': {
        const kind = kindOfAddress(node.url);
        if (!kind || (kind === 'glossary' && holds === 'plain'))
          say(node, 'link-address', { address: shorten(node.url) });
        if (!textOf(node).trim()) say(node, 'link-without-text', { address: shorten(node.url) });
        break;
      }
      case 'definition':
      case 'footnoteDefinition':
        say(node, 'no-references', { label: node.label ?? node.identifier });
        break;
      case 'containerDirective':
        if (holds === 'plain') say(node, 'block-not-here', { name: node.name });
        else if (!isBlock(node.name)) say(node, 'unknown-block', { name: node.name });
        else {
          for (const attribute of strangeAttributes(node.name, node.attributes))
            say(node, 'unknown-attribute', { name: node.name, attribute });
          if (node.children[0]?.data && 'directiveLabel' in node.children[0].data)
            say(node, 'block-label', { name: node.name });
        }
        if (!/^[\s>]*:{3,}\s*$/.test(sourceLines[(node.position?.end.line ?? 1) - 1] ?? ''))
          say(node, 'block-not-closed', { name: node.name });
        break;
      case 'leafDirective':
        if (!isLine(node.name))
          say(node, isBlock(node.name) ? 'block-with-two-colons' : 'unknown-line', { name: node.name });
        else {
          for (const attribute of strangeAttributes(node.name, node.attributes))
            say(node, 'unknown-attribute', { name: node.name, attribute });
          if (lineValue(node.name, node.attributes) === null)
            say(node, 'line-attribute', { name: node.name, attribute: lines[node.name].attribute });
          if (holds !== 'lesson') say(node, 'line-not-here', { name: node.name });
          else if (parent?.type !== 'root') say(node, 'line-inside-block', { name: node.name });
        }
        return SKIP;
      case 'paragraph': {
        const start = lineOf(node);
        for (let line = start; line <= (node.position?.end.line ?? start); line++)
          if (/^[\s>]*:{2,}/.test(sourceLines[line - 1] ?? ''))
            problems.push(make('malformed-block', { text: shorten(sourceLines[line - 1]!.trim()) }, line));
      }
    }
  });
  return problems;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
