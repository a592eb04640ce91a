import { type HtmlReading, isDecorated, runsOf, wordsOf } from './html-runs';
import { type HtmlNode, parseHtml } from './html-tree';
import { guardLines, lineBreak, type Run, writeRuns } from './inline-markdown';

const blockTags = new Set(
  (
    'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);
const isElement = (node: HtmlNode | string): node is HtmlNode => typeof node !== 'string';
const isBlock = (node: HtmlNode | string): node is HtmlNode => isElement(node) && blockTags.has(node.tag);
const holdsBlock = (node: HtmlNode | string): node is HtmlNode =>
  isElement(node) && (blockTags.has(node.tag) || node.children.some(holdsBlock));

/** Two breaks in a row are how editors write a new paragraph. */
function paragraphs(runs: Run[]): Run[][] {
  const list: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    const isBreak = run.raw === true && run.text === lineBreak;
    if (isBreak) breaks += 1;
    else if (run.text.trim() !== '') {
      if (breaks > 1) list.push([]);
      else if (breaks === 1 && list.at(-1)!.length > 0)
        list.at(-1)!.push({ text: lineBreak, raw: true, marks: new Set() });
      breaks = 0;
    }
    if (!isBreak && (breaks === 0 || run.text.trim() !== '')) list.at(-1)!.push(run);
  }
  return list;
}

/** Blanks side by side become one, also across marks; none are left at the ends of a line. */
const tidy = (markdown: string) =>
  markdown
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\\\n ?/g, lineBreak)
    .trim();

function paragraphBlocks(nodes: (HtmlNode | string)[], reading: HtmlReading): string[] {
  return paragraphs(runsOf(nodes, reading))
    .map((runs) => guardLines(tidy(writeRuns(runs))))
    .filter((block) => block !== '');
}

const indent = (text: string, by: string) => text.replace(/\n(?!\n)/g, `\n${by}`);

/** The blocks of a piece of HTML, each as Markdown without an indent. */
function blocksOf(nodes: (HtmlNode | string)[], reading: HtmlReading): string[] {
  const blocks: string[] = [];
  let run: (HtmlNode | string)[] = [];
  const add = (more: string[]) => {
    for (const block of more) blocks.push(block);
  };
  const flush = () => {
    add(paragraphBlocks(run, reading));
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      flush();
      add(blockOf(node, reading, blocks.at(-1) ?? ''));
    } else if (holdsBlock(node)) {
      flush();
      add(blocksOf(node.children, reading));
    } else run.push(node);
  }
  flush();
  return blocks;
}

function blockOf(node: HtmlNode, reading: HtmlReading, before: string): string[] {
  const { tag, children, attributes } = node;
  if (tag === 'ul' || tag === 'ol') return listOf(node, reading, before);
  if (tag === 'table') return tableOf(node, reading);
  if (tag === 'pre') return codeBlock(wordsOf(node));
  if (tag === 'hr') return [];
  if (tag === 'blockquote')
    return [blocksOf(children, reading).join('\n\n').replace(/^/gm, '> ')].filter(
      (text) => text.trim() !== '>',
    );
  if (/^h\d$|^dt$|^legend$|^summary$/.test(tag)) {
    reading.change('markup', { tag });
    const bold: HtmlNode = { tag: 'b', attributes: {}, children };
    return children.some(holdsBlock) ? blocksOf(children, reading) : blocksOf([bold], reading);
  }
  if (isDecorated(attributes.style ?? '')) reading.change('look');
  return blocksOf(children, reading);
}

function codeBlock(text: string): string[] {
  const code = text.replace(/^\n/, '').trimEnd();
  const fence = '`'.repeat(Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  return code === '' ? [] : [`${fence}\n${code}\n${fence}`];
}

/** A list right after another of its kind gets the other sign, or the two would be read as one. */
function listOf({ tag, children, attributes }: HtmlNode, reading: HtmlReading, before: string): string[] {
  const start = Number.parseInt(attributes.start ?? '1', 10);
  const other = tag === 'ul' ? /^- /.test(before) : /^\d+\. /.test(before);
  const items = children
    .filter((child): child is HtmlNode => typeof child !== 'string')
    .map((child) => blocksOf(child.tag === 'li' ? child.children : [child], reading))
    .filter((blocks) => blocks.length > 0);
  const written = items.map((blocks, place) => {
    const number = (start > 0 && start < 1_000_000 ? start : 1) + place;
    const sign = tag === 'ul' ? (other ? '* ' : '- ') : `${number}${other ? ')' : '.'} `;
    const isTight = blocks.length === 2 && /^(?:[-*] |\d+[.)] )/.test(blocks[1]!);
    return sign + indent(blocks.join(isTight ? '\n' : '\n\n'), ' '.repeat(sign.length));
  });
  return written.length > 0 ? [written.join(items.some(({ length }) => length > 2) ? '\n\n' : '\n')] : [];
}

/** A plain table stays one; any other becomes a line for each row. */
function tableOf(table: HtmlNode, reading: HtmlReading): string[] {
  const rows = rowsOf(table);
  const caption = table.children.filter(isElement).filter(({ tag }) => tag === 'caption');
  const cells = rows.map((row) =>
    row.map((cell) => blocksOf(cell.children, reading).join(' ').replaceAll(lineBreak, ' ')),
  );
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const isPlain =
    width > 1 &&
    width <= 12 &&
    cells.every(({ length }) => length === width) &&
    !cells.flat().some((cell) => cell.includes('\n'));
  const title = caption.flatMap(({ children }) => blocksOf(children, reading));
  if (!isPlain) {
    if (width > 0) reading.change('markup', { tag: 'table' });
    return [
      ...title,
      ...cells.map((row) => row.filter((cell) => cell !== '').join(' · ')).filter((row) => row !== ''),
    ];
  }
  const line = (row: string[]) => `| ${row.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  const [head, ...body] = cells as [string[], ...string[][]];
  return [...title, [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')];
}

const rowsOf = (node: HtmlNode): HtmlNode[][] =>
  node.children.flatMap((child) => {
    if (typeof child === 'string' || child.tag === 'caption') return [];
    if (child.tag !== 'tr') return child.tag === 'table' ? [] : rowsOf(child);
    return [
      child.children.filter((cell): cell is HtmlNode => typeof cell !== 'string' && /^t[dh]$/.test(cell.tag)),
    ];
  });

/** HTML as Markdown of ours, which holds no HTML. What is lost on the way is told. */
export function htmlToMarkdown(html: string, reading: HtmlReading): string {
  const { root, isMuted } = parseHtml(html);
  if (isMuted) reading.change('scripts');
  return blocksOf(root.children, reading).join('\n\n');
}
