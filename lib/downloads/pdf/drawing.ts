import type PDFDocument from 'pdfkit';
import { type Element, elementsOf, readXml, wordsOf } from '../markup';
import { drawWords } from './drawing-words';
import type { Pen } from './pen';

export type Paint = Record<string, string>;

const inherited =
  /^(fill|stroke|stroke-width|stroke-linecap|stroke-linejoin|stroke-dasharray|font-size|font-weight|font-style|text-anchor)$/;
const drawn = /^(svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan)$/;
const silent = /^(title|desc)$/;
const foreign =
  /^(transform|clip-path|mask|filter|marker.*|letter-spacing|dominant-baseline|textLength|rotate)$/;
const canTurn = /^(\s*(translate|scale|rotate)\([-\d., e]+\)\s*)+$/;

const number = (text: string | undefined, otherwise = 0) =>
  text === undefined ? otherwise : Number.parseFloat(text);

export type Drawing = { root: Element; width: number; height: number };

/** A drawing that can be set exactly as it is; null for one that uses more of SVG than is drawn here. */
export function readDrawing(svg: string): Drawing | null {
  const root = readXml(svg);
  const [, , width, height] = (root.attributes.viewBox ?? '').split(/[\s,]+/).map(Number);
  const isPlain = elementsOf([root]).every(
    ({ name, attributes }) =>
      (drawn.test(name) || silent.test(name)) &&
      Object.entries(attributes).every(
        ([key, value]) =>
          (!foreign.test(key) || (key === 'transform' && canTurn.test(value))) &&
          !/url\(|currentColor|%/.test(value),
      ),
  );
  return isPlain && width && height && /^0[\s,]+0[\s,]/.test(root.attributes.viewBox!)
    ? { root, width, height }
    : null;
}

export const titleOf = ({ root }: Drawing): string =>
  root.children
    .flatMap((one) => (typeof one !== 'string' && silent.test(one.name) ? wordsOf(one.children).trim() : []))
    .join('. ')
    .replaceAll('..', '.');

/** Draws it with its upper left corner there, so many points wide. */
export function draw(pen: Pen, { root, width, height }: Drawing, x: number, y: number, wide: number): void {
  const { doc } = pen;
  doc
    .save()
    .translate(x, y)
    .scale(wide / width);
  doc.rect(0, 0, width, height).clip();
  shape(pen, root, { fill: '#000000', stroke: 'none', 'stroke-width': '1', 'font-size': '16' });
  doc.restore();
}

function shape(pen: Pen, one: Element, before: Paint): void {
  const { doc } = pen;
  const { name, attributes } = one;
  if (silent.test(name)) return;
  const own = Object.fromEntries(Object.entries(attributes).filter(([key]) => inherited.test(key)));
  const paint = { ...before, ...own };
  const opacity = number(attributes.opacity, 1);
  doc.save();
  if (attributes.transform) turn(doc, attributes.transform);
  if (opacity < 1) doc.opacity(opacity);
  if (name === 'text') drawWords(pen, one, paint);
  else if (outline(doc, one)) fillAndStroke(doc, paint);
  for (const child of one.children)
    if (typeof child !== 'string' && name !== 'text') shape(pen, child, paint);
  doc.restore();
}

function turn(doc: PDFDocument, text: string): void {
  for (const [, how, list] of text.matchAll(/(translate|scale|rotate)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0] = list!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (how === 'translate') doc.translate(a, b ?? 0);
    else if (how === 'scale') doc.scale(a, b ?? a);
    else doc.rotate(a, { origin: [b ?? 0, c] });
  }
}

/** Puts the shape's outline into the page; false for what has none. */
function outline(doc: PDFDocument, { name, attributes }: Element): boolean {
  const at = (key: string) => number(attributes[key]);
  if (name === 'path') doc.path(attributes.d ?? '');
  else if (name === 'circle') doc.circle(at('cx'), at('cy'), at('r'));
  else if (name === 'ellipse') doc.ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
  else if (name === 'line') doc.moveTo(at('x1'), at('y1')).lineTo(at('x2'), at('y2'));
  else if (name === 'rect') {
    const round = number(attributes.rx ?? attributes.ry);
    const box = [at('x'), at('y'), at('width'), at('height')] as const;
    if (round > 0) doc.roundedRect(...box, round);
    else doc.rect(...box);
  } else if (name === 'polyline' || name === 'polygon') {
    const points = (attributes.points ?? '').trim().split(/[\s,]+/);
    doc.path(`M${points.join(' ')}${name === 'polygon' ? 'Z' : ''}`);
  } else return false;
  return true;
}

function fillAndStroke(doc: PDFDocument, paint: Paint): void {
  const { fill = 'none', stroke = 'none' } = paint;
  const dashes = (paint['stroke-dasharray'] ?? 'none').split(/[\s,]+/).map(Number);
  doc.lineWidth(number(paint['stroke-width'], 1));
  doc.lineCap((paint['stroke-linecap'] ?? 'butt') as 'butt');
  doc.lineJoin((paint['stroke-linejoin'] ?? 'miter') as 'miter');
  if (dashes.every((one) => one > 0)) doc.dash(dashes[0]!, { space: dashes[1] ?? dashes[0]! });
  if (fill !== 'none' && stroke !== 'none') doc.fillAndStroke(fill, stroke);
  else if (stroke !== 'none') doc.stroke(stroke);
  else if (fill !== 'none') doc.fill(fill);
  else doc.path('').stroke('#000000');
}
