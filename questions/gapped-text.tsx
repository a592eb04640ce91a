import type { Element, Nodes } from 'hast';
import { createElement, Fragment, type ReactNode } from 'react';
import { toSafeTree } from '@/lib/kernel/markdown';
import { type Marks, pieces } from './gaps';

type Gap = (place: number) => ReactNode;

/** Where HTML allows no text, not even a blank. */
const strict = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol']);

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function attributesOf({ properties }: Element): Record<string, unknown> {
  const entries = Object.entries(properties).map(([name, value]) => [
    /^(?:aria|data)[A-Z]/.test(name) ? dashed(name) : name,
    Array.isArray(value) ? value.join(' ') : value,
  ]);
  return Object.fromEntries(entries);
}

function drawn(node: Nodes, marks: Marks, gap: Gap): ReactNode {
  if (node.type === 'text') {
    const inside = pieces(node.value, marks).map((piece) => (typeof piece === 'string' ? piece : gap(piece)));
    return createElement(Fragment, null, ...inside);
  }
  if (node.type !== 'element') return null;
  const children = node.children
    .filter((child) => child.type !== 'text' || !strict.has(node.tagName) || child.value.trim() !== '')
    .map((child) => drawn(child, marks, gap));
  return createElement(node.tagName, attributesOf(node), ...children);
}

type Props = { text: string; marks: Marks; gap: Gap };

/** A text in Markdown with something of ours in each of its gaps. */
export function GappedText({ text, marks, gap }: Props) {
  const blocks = toSafeTree(text).children.map((node) => drawn(node, marks, gap));
  return createElement('div', { className: 'prose-lesson con-espacios' }, ...blocks);
}

/** A gap that was filled, or not, as it stands in the text of a review: its number and what was put into it. */
export function FilledGap({ place, children }: { place: number; children: ReactNode }) {
  return (
    <span className="rounded-sm border border-line-strong bg-surface px-1.5 py-0.5 font-sans">
      <sub className="me-1 text-ink-soft">{place + 1}</sub>
      {children ?? '…'}
    </span>
  );
}
