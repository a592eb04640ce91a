import { type SaxesOptions, SaxesParser } from 'saxes';

/** What books are made of before they are written as XHTML or set as PDF: the small part of HTML that lessons have. */
export type Element = { name: string; attributes: Record<string, string>; children: Content[] };
export type Content = Element | string;

type Child = Content | Child[] | null | undefined | false;

export function element(
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): Element {
  const given = Object.entries(attributes).filter((one): one is [string, string] => one[1] !== undefined);
  return { name, attributes: Object.fromEntries(given), children: flat(children) };
}

const flat = (children: Child[]): Content[] =>
  children.flatMap((child) => (Array.isArray(child) ? flat(child) : child || child === '' ? [child] : []));

const empty = 'area|br|col|hr|img|input|wbr';
const emptyTag = new RegExp(`<(${empty})\\b((?:[^>"]|"[^"]*")*?)\\s*/?>`, 'g');
const isEmpty = new RegExp(`^(${empty})$`);
/** What XML cannot hold, however it is written. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Safe HTML, as compiling writes it: well-formed but for elements that never close, and attributes without a value. */
export function readHtml(html: string): Content[] {
  const plain = html.replace(unwritable, '').replaceAll(']]>', ']]&gt;');
  const closed = plain.replace(emptyTag, (_, name: string, rest: string) => {
    return `<${name}${rest.replace(/\s(disabled|checked)(?=\s|$)/g, ' $1="$1"')}/>`;
  });
  return parse(closed, { fragment: true });
}

/** The root element of an XML document, names with their prefixes. */
export function readXml(xml: string): Element {
  return parse(xml, {}).find((node): node is Element => typeof node !== 'string')!;
}

function parse(text: string, options: SaxesOptions): Content[] {
  const open = [element('')];
  const parser = new SaxesParser(options);
  parser.on('opentag', ({ name, attributes }) => {
    const one = element(name, attributes as Record<string, string>);
    open.at(-1)!.children.push(one);
    open.push(one);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => void open.at(-1)!.children.push(words));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return open[0]!.children;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string) =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => escapes[sign]!);

export function writeXml(content: Content[]): string {
  return content.map(writeOne).join('');
}

function writeOne(node: Content): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const opening = `<${node.name}${attributes.join('')}`;
  if (node.children.length === 0 && isEmpty.test(node.name)) return `${opening}/>`;
  return `${opening}>${writeXml(node.children)}</${node.name}>`;
}

/** The words of it, without marks. */
export function wordsOf(content: Content[]): string {
  return content.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('');
}

/** Each element made anew, from the inside out: another one, several, or none. */
export function change(content: Content[], how: (one: Element) => Content | Content[]): Content[] {
  return content.flatMap((node) =>
    typeof node === 'string' ? node : how({ ...node, children: change(node.children, how) }),
  );
}

/** Every element in it, outer before inner. */
export function elementsOf(content: Content[]): Element[] {
  return content.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));
}

export const hasClass = (one: Element, name: string) =>
  (one.attributes.class ?? '').split(' ').includes(name);
