import type { Face } from '@/lib/certificates/fonts';
import type { Content, Element } from '../markup';
import type { Paint } from './drawing';
import { type Style, widthOf } from './lines';
import type { Pen } from './pen';

type Piece = { text: string; style: Style; attributes: Record<string, string> };

/** The words of a drawing; each piece goes on where the one before ended, unless it says where it stands. */
export function drawWords(pen: Pen, one: Element, paint: Paint): void {
  const pieces = piecesOf(one.children, paint, {});
  const {
    anchor,
    x: left,
    y: top,
  } = { anchor: paint['text-anchor'], x: one.attributes.x, y: one.attributes.y };
  const whole = pieces.reduce((sum, { text, style }) => sum + widthOf(text, style), 0);
  const shift = anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0;
  let x = Number(left ?? 0) - shift;
  let y = Number(top ?? 0);
  for (const { text, style, attributes } of pieces) {
    if (attributes.x) x = Number(attributes.x);
    if (attributes.y) y = Number(attributes.y);
    x += Number(attributes.dx ?? 0);
    y += Number(attributes.dy ?? 0);
    x += pen.text(text, style, x, y).width;
  }
}

function piecesOf(content: Content[], paint: Paint, attributes: Record<string, string>): Piece[] {
  return content.flatMap((node): Piece[] => {
    if (typeof node !== 'string')
      return piecesOf(node.children, { ...paint, ...node.attributes }, node.attributes);
    const text = node.replace(/\s+/g, ' ');
    return text.trim() ? [{ text, style: styleOf(paint), attributes }] : [];
  });
}

function styleOf(paint: Paint): Style {
  const weight = paint['font-weight'] ?? 'normal';
  const isBold = weight === 'bold' || Number(weight) >= 600;
  const face: Face = isBold ? 'semibold' : paint['font-style'] === 'italic' ? 'italic' : 'regular';
  return { face, size: Number.parseFloat(paint['font-size'] ?? '16'), colour: paint.fill ?? '#000000' };
}
