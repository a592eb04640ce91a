import type { ChangeCode } from '@/questions/exchanging';
import type { HtmlNode } from './html-tree';
import { lineBreak, type Mark, type Run } from './inline-markdown';

/** What turning HTML into Markdown asks: where a picture is kept, and whom to tell of changes. */
export type HtmlReading = {
  /** The picture as Markdown, or '' where it cannot be kept. */
  picture(source: string, words: string): string;
  change(code: ChangeCode, details?: Record<string, string | number>): void;
};

const markOf: Record<string, Mark> = {
  b: 'strong',
  strong: 'strong',
  th: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  var: 'em',
  dfn: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
};
const looks = new Set(['u', 'ins', 'mark', 'big', 'small', 'font']);
const controls = new Set(['input', 'select', 'button', 'textarea', 'form', 'label', 'option', 'math', 'svg']);
const media = new Set(['audio', 'video', 'iframe', 'object', 'embed', 'source', 'track']);
const raised: Record<string, string> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ' };
const lowered = '0123456789+-=()n';

type Style = { marks: Set<Mark>; link?: string };

/** The runs of inline HTML. Blanks are as browsers show them: one for any number. */
export function runsOf(
  nodes: (HtmlNode | string)[],
  reading: HtmlReading,
  style: Style = { marks: new Set() },
): Run[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [{ text: node.replace(/[ \t\n\f\r]+/g, ' '), ...style }];
    return elementRuns(node, reading, style);
  });
}

function elementRuns(node: HtmlNode, reading: HtmlReading, style: Style): Run[] {
  const { tag, attributes, children } = node;
  const raw = (text: string): Run[] => [{ text, raw: true, ...style }];
  const inside = (more: Partial<Style> = {}) => runsOf(children, reading, { ...style, ...more });
  if (tag === 'br') return raw(lineBreak);
  if (tag === 'img') {
    const picture = reading.picture(attributes.src ?? '', (attributes.alt ?? '').trim());
    return picture ? raw(picture) : [{ text: attributes.alt ?? '', ...style }];
  }
  if (tag === 'code' || tag === 'kbd' || tag === 'samp' || tag === 'tt') return raw(codeSpan(wordsOf(node)));
  if (tag === 'sub' || tag === 'sup') return [{ text: shifted(wordsOf(node), tag, reading), ...style }];
  if (tag === 'a') return link(attributes.href ?? '', inside, reading);
  if (media.has(tag)) {
    const source = attributes.src ?? attributes.data ?? '';
    if (tag !== 'source' && tag !== 'track') reading.change('media', { tag });
    return isWeb(source) ? [{ text: source, ...style, link: source }] : inside();
  }
  if (looks.has(tag)) reading.change('look');
  if (controls.has(tag)) reading.change('markup', { tag });
  return inside({ marks: marksOf(node, style.marks, reading) });
}

function marksOf({ tag, attributes }: HtmlNode, before: Set<Mark>, reading: HtmlReading): Set<Mark> {
  const marks = new Set(before);
  const style = attributes.style?.toLowerCase() ?? '';
  const own = markOf[tag];
  if (own) marks.add(own);
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/.test(style)) marks.add('strong');
  if (/font-weight\s*:\s*(?:normal|400)/.test(style)) marks.delete('strong');
  if (/font-style\s*:\s*italic/.test(style)) marks.add('em');
  if (/text-decoration[^;]*line-through/.test(style)) marks.add('del');
  if (isDecorated(style)) reading.change('look');
  return marks;
}

/** Black on white, as editors write everywhere, is no decoration. */
export function isDecorated(style: string): boolean {
  const usual =
    /^(?:#0{3}|#0{6}|black|#f{3}|#f{6}|white|none|transparent|inherit|initial|windowtext|rgb\((?:0|255)(?:, ?(?:0|255)){2}\))/;
  return style
    .toLowerCase()
    .split(';')
    .map((one) => one.split(':').map((part) => part.trim()))
    .some(
      ([name = '', value = '']) =>
        (/^(?:color|background(?:-color)?)$/.test(name) && !usual.test(value)) ||
        (name.startsWith('text-decoration') && value.includes('underline')) ||
        /^(?:display: ?none|visibility: ?hidden)$/.test(`${name}:${value}`),
    );
}

const isWeb = (address: string) => /^https?:\/\/[^\s<>]+$/i.test(address);

function link(address: string, inside: (more?: Partial<Style>) => Run[], reading: HtmlReading): Run[] {
  const target = address.trim();
  if (isWeb(target) || /^mailto:[^\s<>]+@[^\s<>]+$/i.test(target)) return inside({ link: target });
  if (target.includes('@@PLUGINFILE@@')) reading.change('attachment', { name: nameIn(target) });
  else if (target !== '' && !target.startsWith('#')) reading.change('link', { address: target.slice(0, 60) });
  return inside();
}

/** The name of a file in an address of Moodle's. */
export function nameIn(address: string): string {
  const path = address.replace(/^.*@@PLUGINFILE@@\/?/, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export const wordsOf = (node: HtmlNode | string): string =>
  typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(wordsOf).join('');

/** Code as a span, fenced by more signs than it has in a row itself. */
function codeSpan(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  const fence = '`'.repeat(Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const pad = words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${words}${pad}${fence}`;
}

/** Raised and lowered figures by their own characters; what has none is told apart by a sign. */
function shifted(text: string, tag: 'sub' | 'sup', reading: HtmlReading): string {
  const words = text.replace(/\s+/g, ' ').replace(/−/g, '-');
  if ([...words].every((one) => lowered.includes(one)))
    return [...words].map((one) => [...raised[tag]!][lowered.indexOf(one)]).join('');
  reading.change('markup', { tag });
  return words.trim() === '' ? words : `${tag === 'sup' ? '^' : '_'}(${words.trim()})`;
}
