import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cover } from '@/components/illustrations/cover';
import { isEntry, root } from './environment';

/** The drawings of courses as files, for books: in the colours of paper, without a style sheet. */
export const coverNames = ['faro', 'haz', 'camino', 'ventana', 'pasaporte', 'manos'] as const;

type Props = Record<string, unknown> & { children?: unknown; className?: string };
/** What a component gives back: it is read here, not rendered. */
type Part = { type: string | ((props: Props) => unknown); props: Props };

/** The drawing as an SVG document. */
export function drawCover(name: string): string {
  const sheet = readFileSync(join(root, 'app/globals.css'), 'utf8');
  const colours = new Map<string, string>();
  for (const [, colour, value] of sheet.matchAll(/--color-(art-[a-z-]+):\s*(#[0-9a-f]{6})/g))
    if (!colours.has(colour!)) colours.set(colour!, value!);
  const inside = write(Cover({ name }), colours).replace(/^<div[^>]*>|<\/div>$/g, '');
  const ground = `<rect width="480" height="270" fill="${colours.get('art-sky')}" stroke="none"/>`;
  return `${inside.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"').replace(/>/, `>${ground}`)}\n`;
}

function write(node: unknown, colours: Map<string, string>): string {
  if (Array.isArray(node)) return node.map((one) => write(one, colours)).join('');
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (typeof node !== 'object' || node === null) return '';
  const { type, props } = node as Part;
  if (typeof type !== 'string') return write(type(props), colours);
  const { children, className, ...rest } = props;
  const painted = (className ?? '').matchAll(/\b(fill|stroke)-(art-[a-z-]+)/g);
  const attributes = Object.entries({
    ...rest,
    ...Object.fromEntries([...painted].map(([, how, colour]) => [how, colours.get(colour!)])),
  })
    .filter(([name, value]) => value !== undefined && !/^(aria-|role|focusable)/.test(name))
    .map(([name, value]) => ` ${attributeOf(name)}="${value}"`)
    .join('');
  const inside = write(children, colours);
  return inside ? `<${type}${attributes}>${inside}</${type}>` : `<${type}${attributes}/>`;
}

/** React's name of an attribute as SVG has it. */
const attributeOf = (name: string) =>
  /^(viewBox|preserveAspectRatio)$/.test(name)
    ? name
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

if (isEntry(import.meta.url)) {
  mkdirSync(join(root, 'public/covers'), { recursive: true });
  for (const name of coverNames) writeFileSync(join(root, `public/covers/${name}.svg`), drawCover(name));
}
