import { type Content, type Element, hasClass } from '../markup';
import { figureStrip } from './figure';
import { gap, type Strip } from './flow';
import { definitions, itemList } from './lists';
import { ink, sizes, tones } from './paper';
import { paragraph } from './paragraph';
import { inset, type Scope, under } from './scope';
import { table } from './table';

const isInline = (node: Content) =>
  typeof node === 'string' || /^(a|em|strong|b|i|del|code|span|br|sup|sub)$/.test(node.name);

/** The blocks of a chapter as strips, from top to bottom. */
export function blocks(content: Content[], scope: Scope): Strip[] {
  const strips: Strip[] = [];
  let run: Content[] = [];
  const flush = () => {
    if (run.some((node) => typeof node !== 'string' || node.trim())) strips.push(...paragraph(run, scope));
    run = [];
  };
  for (const node of content) {
    if (isInline(node)) run.push(node);
    else {
      flush();
      strips.push(...named(block(node as Element, scope), node as Element, scope));
    }
  }
  flush();
  return strips;
}

/** Its id is a place in the document. */
function named(strips: Strip[], { attributes }: Element, { chapter }: Scope): Strip[] {
  const [first, ...rest] = strips;
  if (!first || !attributes.id) return strips;
  return [{ ...first, places: [`${chapter}/${attributes.id}`, ...first.places] }, ...rest];
}

function block(one: Element, scope: Scope): Strip[] {
  const { name, children } = one;
  if (/^h[123]$/.test(name)) return heading(one, scope);
  if (name === 'p') return text(one, scope);
  if (name === 'ul' || name === 'ol') return itemList(one, scope, blocks);
  if (name === 'dl') return definitions(one, scope);
  if (name === 'table') return table(one, scope);
  if (name === 'img') return figureStrip(one, scope);
  if (name === 'figure') return figure(one, scope);
  if (name === 'blockquote') return quote(one, scope);
  if (name === 'pre') return paragraph(children, inset(scope, 12));
  if (name === 'hr') return [gap(14, scope.frames, false)];
  if (name === 'section' || name === 'details') return section(one, scope);
  return blocks(children, scope);
}

function heading(one: Element, scope: Scope): Strip[] {
  const level = Number(one.name[1]);
  const looks = {
    1: { size: sizes.h1, above: 0, lineHeight: 1.2, colour: ink.title },
    2: { size: sizes.h2, above: 20, lineHeight: 1.3, colour: ink.title },
    3: { size: sizes.h3, above: 15, lineHeight: 1.35, colour: ink.link },
  } as const;
  const { size, above, lineHeight, colour } = looks[level as 1 | 2 | 3];
  const strips = paragraph(one.children, scope, {
    role: `H${level + scope.depth}`,
    style: { face: 'semibold', size, colour },
    above,
    lineHeight,
    isKept: true,
  });
  const [first, ...rest] = strips;
  if (first && hasClass(one, 'aparte')) return [{ ...first, isPageStart: true }, ...rest];
  return level === 1 ? [...strips, gap(6, scope.frames, true)] : strips;
}

function text(one: Element, scope: Scope): Strip[] {
  const { style } = scope;
  if (hasClass(one, 'proposito'))
    return paragraph(one.children, scope, {
      style: { ...style, face: 'italic', size: 12, colour: ink.soft },
    });
  if (hasClass(one, 'tipo') || hasClass(one, 'bloque-titulo'))
    return paragraph(one.children, scope, {
      style: { ...style, face: 'semibold', size: sizes.small + 0.5 },
      isKept: true,
    });
  if (hasClass(one, 'decision')) return paragraph(one.children, scope, { isKept: true });
  if (hasClass(one, 'calidad'))
    return paragraph(one.children, scope, { style: { ...style, face: 'semibold' }, isKept: true });
  if (hasClass(one, 'aviso'))
    return paragraph(one.children, scope, { style: { ...style, face: 'italic', colour: ink.soft } });
  if (hasClass(one, 'salto') || hasClass(one, 'en-linea'))
    return paragraph(one.children, scope, { style: { ...style, size: sizes.small }, above: 4 });
  return paragraph(one.children, scope);
}

function quote(one: Element, scope: Scope): Strip[] {
  const frame = { x: scope.x, width: 0, bar: '#d9b877' };
  const inner = under(inset(scope, 14), 'BlockQuote');
  const strips = blocks(one.children, {
    ...inner,
    frames: [...scope.frames, frame],
    style: { ...scope.style, face: 'italic' },
  });
  return spaced(strips, 10);
}

function section(one: Element, scope: Scope): Strip[] {
  const tone = Object.keys(tones).find((kind) => hasClass(one, `bloque-${kind}`));
  if (!tone && !hasClass(one, 'pregunta')) {
    const isAside = hasClass(one, 'respuesta') || hasClass(one, 'consecuencia');
    const inner = under(scope, 'Sect');
    if (!isAside) return blocks(one.children, inner);
    const strips = blocks(one.children, { ...smaller(inner, 9.5), space: 4 });
    return whole(strips, strips.length - 1);
  }
  const frame = {
    x: scope.x,
    width: scope.width,
    ...(tone ? tones[tone] : { border: ink.line }),
  };
  const frames = [...scope.frames, frame];
  const hasBoxes = tone === 'lista';
  const inner = { ...under(inset(scope, 14, 12), 'Sect'), frames, space: 5, hasBoxes };
  const content = one.children.map((node) =>
    typeof node !== 'string' && node.name === 'summary'
      ? { ...node, name: 'p', attributes: { class: 'bloque-titulo' } }
      : node,
  );
  const strips = blocks(content, hasClass(one, 'bloque-fuentes') ? smaller(inner) : inner);
  return boxed(strips, frames);
}

const smaller = (scope: Scope, size: number = sizes.small): Scope => ({
  ...scope,
  style: { ...scope.style, size },
});

/** What has no more lines is not cut. */
const small = 16;

/** The first `count` strips kept with what follows them, where there are few. */
const whole = (strips: Strip[], count: number): Strip[] =>
  strips.length > small
    ? strips
    : strips.map((strip, index) => ({ ...strip, isKept: strip.isKept || index < count }));

/** Strips with room to the edges of their frame. */
function boxed(strips: Strip[], frames: Strip['frames']): Strip[] {
  const [first, ...rest] = strips;
  if (!first) return [];
  const body = whole([{ ...first, above: 0 }, ...rest], strips.length);
  body[body.length - 1] = { ...body.at(-1)!, isKept: true };
  return [{ ...gap(8, frames, true), above: 12 }, ...body, gap(9, frames, false), gap(4, [], false)];
}

function spaced(strips: Strip[], above: number): Strip[] {
  const [first, ...rest] = strips;
  return first ? [{ ...first, above }, ...rest] : [];
}

function figure(one: Element, scope: Scope): Strip[] {
  const [image, caption] = ['img', 'figcaption'].map((name) =>
    one.children.find((node): node is Element => typeof node !== 'string' && node.name === name),
  );
  const words = smaller({ ...under(scope, 'Sect'), space: 4 });
  return [
    ...(image ? figureStrip(image, scope) : []),
    ...(caption ? blocks(caption.children, words) : []),
    gap(8, scope.frames, false),
  ];
}
