import { parseMarkdown, textOf } from '@/lib/authoring/parse-markdown';

export type HtmlNode = { tag: string; attributes: Record<string, string>; children: (HtmlNode | string)[] };

const deepest = 60;

const split = (words: string) => new Set(words.split(' '));
const empty = split('area base br col embed hr img input link meta param source track wbr');
/** Their text is not for readers. */
const mute = split('script style');
const endsParagraph = split(
  'address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr li main nav ol p pre section table tbody td tfoot th thead tr ul',
);
/** What an opening tag ends when it is still open, looking no further up than the list or table it belongs to. */
const ends: Record<string, { open: Set<string>; within: Set<string> }> = {
  li: { open: split('li'), within: split('ul ol') },
  dt: { open: split('dt dd'), within: split('dl') },
  dd: { open: split('dt dd'), within: split('dl') },
  td: { open: split('td th'), within: split('tr table') },
  th: { open: split('td th'), within: split('tr table') },
  tr: { open: split('tr td th'), within: split('table') },
  option: { open: split('option'), within: split('select') },
};

const references = new Map<string, string>();

/** The character of a reference as HTML names it; itself where there is none of that name. */
function characterOf(reference: string): string {
  const before = references.get(reference);
  if (before !== undefined) return before;
  const found = textOf(parseMarkdown(reference)) || reference;
  if (references.size < 4000) references.set(reference, found);
  return found;
}

/** Text of HTML with its character references resolved. */
export const unescapeHtml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g, characterOf)
    : text;

const name = /<(\/?)([a-zA-Z][\w:-]*)/y;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?|[^>]/y;

type Tag = { tag: string; isClosing: boolean; attributes: Record<string, string>; end: number };

/** The tag that begins here, or null where `<` is only a sign. */
function tagAt(html: string, at: number): Tag | null {
  name.lastIndex = at;
  const start = name.exec(html);
  if (!start) return null;
  const attributes: Record<string, string> = {};
  let end = name.lastIndex;
  for (;;) {
    attribute.lastIndex = end;
    const match = attribute.exec(html);
    if (!match) break;
    end = attribute.lastIndex;
    const [, key, double, single, bare] = match;
    if (key) attributes[key.toLowerCase()] = unescapeHtml(double ?? single ?? bare ?? '');
  }
  return { tag: start[2]!.toLowerCase(), isClosing: start[1] === '/', attributes, end: end + 1 };
}

/** Where the tag or comment that is no content ends; -1 where none begins here. */
function skipFrom(html: string, at: number): number {
  const end = html.startsWith('<!--', at) ? '-->' : html[at + 1] === '!' || html[at + 1] === '?' ? '>' : null;
  if (end === null) return -1;
  const found = html.indexOf(end, at + 2);
  return found < 0 ? html.length : found + end.length;
}

/**
 * HTML as a tree, however it was written: what is not closed is closed, what closes nothing is passed over, what lies
 * too deep comes up. It is only read here; nothing of it is ever shown as HTML.
 */
export function parseHtml(html: string): { root: HtmlNode; isMuted: boolean } {
  const root: HtmlNode = { tag: '', attributes: {}, children: [] };
  const open = [root];
  let isMuted = false;
  const add = (text: string) => text && open.at(-1)!.children.push(unescapeHtml(text));
  /** Closes the innermost that is meant, or every one of them, looking no further up than the wall. */
  const close = (isIt: (tag: string) => boolean, isWall: (tag: string) => boolean, every = true) => {
    for (let place = open.length - 1; place > 0 && !isWall(open[place]!.tag); place--) {
      if (!isIt(open[place]!.tag)) continue;
      open.length = place;
      if (!every) return;
    }
  };
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    if (next < 0) {
      add(html.slice(at));
      break;
    }
    add(html.slice(at, next));
    const skipped = skipFrom(html, next);
    const tag = skipped < 0 ? tagAt(html, next) : null;
    at = skipped >= 0 ? skipped : (tag?.end ?? next + 1);
    if (!tag) {
      if (skipped < 0) add('<');
      continue;
    }
    if (tag.isClosing) {
      close(
        (one) => one === tag.tag,
        (one) => one === 'table' && tag.tag !== 'table',
        false,
      );
      continue;
    }
    if (mute.has(tag.tag)) {
      isMuted = true;
      const finish = new RegExp(`</${tag.tag}`, 'gi');
      finish.lastIndex = at;
      at = finish.exec(html)?.index ?? html.length;
      continue;
    }
    if (endsParagraph.has(tag.tag))
      close(
        (one) => one === 'p',
        (one) => /^(?:td|th|li|blockquote)$/.test(one),
      );
    const rule = ends[tag.tag];
    if (rule)
      close(
        (one) => rule.open.has(one),
        (one) => rule.within.has(one),
      );
    const node: HtmlNode = { tag: tag.tag, attributes: tag.attributes, children: [] };
    open.at(-1)!.children.push(node);
    if (!empty.has(tag.tag) && open.length < deepest) open.push(node);
  }
  return { root, isMuted };
}
