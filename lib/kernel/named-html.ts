import { createHash } from 'node:crypto';

const meeting = globalThis as { faroHtml?: Map<string, string> };
const names = new Map<string, string>();
const room = 4000;

/**
 * Lays safe HTML where both renderers of this process find it, and answers its name. What React's server components
 * hand over travels in a page twice, as HTML and for the browser's own tree; what is handed over by name travels once.
 */
export function nameHtml(html: string): string {
  const before = names.get(html);
  if (before) return before;
  meeting.faroHtml ??= new Map();
  if (names.size >= room) {
    const [oldest, name] = names.entries().next().value!;
    names.delete(oldest);
    meeting.faroHtml.delete(name);
  }
  const name = `t-${createHash('sha256').update(html).digest('hex').slice(0, 16)}`;
  names.set(html, name);
  meeting.faroHtml.set(name, html);
  return name;
}
