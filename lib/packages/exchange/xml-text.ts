import type { Piece } from '@/questions/exchanging';

const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const escapeXml = (text: string): string =>
  text
    .replace(unwritable, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');

/** A piece as XML: what holds pieces on lines of its own, what holds text on one, so that the text stays to the letter. */
export function xmlText({ name, attributes, children, text }: Piece, indent = ''): string {
  const facts = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  if (children.length === 0) return `${indent}<${name}${facts}>${escapeXml(text)}</${name}>\n`;
  const inside = children.map((child) => xmlText(child, `${indent}  `)).join('');
  return `${indent}<${name}${facts}>\n${inside}${indent}</${name}>\n`;
}
