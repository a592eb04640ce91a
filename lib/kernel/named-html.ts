import { createHash } from 'node:crypto';

type Kept = { names: Map<string, string>; texts: Map<string, string> };
type Meeting = { get(name: string): string | undefined; nameOf(html: string): string };

const room = 1500;
const empty = (): Kept => ({ names: new Map(), texts: new Map() });

/** Two generations: what a page has named does not go before as much again was named, and that takes many pages. */
function makeMeeting(): Meeting {
  let young = empty();
  let old = empty();
  return {
    get: (name) => young.texts.get(name) ?? old.texts.get(name),
    nameOf(html) {
      const before = young.names.get(html);
      if (before) return before;
      if (young.names.size >= room) [old, young] = [young, empty()];
      const name = old.names.get(html) ?? `t-${createHash('sha256').update(html).digest('hex').slice(0, 16)}`;
      young.names.set(html, name);
      young.texts.set(name, html);
      return name;
    },
  };
}

/** Pages are made by two bundles of one process, which share nothing else. A browser has a `Map` in its place. */
const shared = globalThis as { faroHtml?: Meeting };

/**
 * Lays safe HTML where both renderers of this process find it, and answers its name. What React's server components
 * hand over travels in a page twice, as HTML and for the browser's own tree; what is handed over by name travels once.
 */
export function nameHtml(html: string): string {
  shared.faroHtml ??= makeMeeting();
  return shared.faroHtml.nameOf(html);
}
