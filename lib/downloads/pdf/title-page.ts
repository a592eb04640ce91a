import type { Book } from '../book';
import { draw, readDrawing } from './drawing';
import { gap, type Strip } from './flow';
import { ink, sizes, textWidth } from './paper';
import { paragraph } from './paragraph';
import type { Scope } from './scope';

/** The first page: the course's drawing, its title, who publishes it and which edition this is. */
export function titlePage(book: Book, scope: Scope): Strip[] {
  const drawing = readDrawing(book.cover);
  const height = drawing ? (textWidth * drawing.height) / drawing.width : 0;
  const cover: Strip = {
    ...gap(height, [], false),
    paint: (pen, top) => {
      if (drawing) pen.artifact('Layout', () => draw(pen, drawing, scope.x, top, textWidth));
    },
  };
  const line = (text: string, size: number, above: number, role = 'P') =>
    paragraph([text], scope, {
      role,
      above,
      lineHeight: 1.25,
      style: {
        face: role === 'H1' ? 'semibold' : 'regular',
        size,
        colour: role === 'H1' ? ink.title : ink.soft,
      },
    });
  return [
    cover,
    ...line(book.title, 30, 34, 'H1'),
    ...(book.subtitle ? line(book.subtitle, 15, 8) : []),
    ...line(book.publisher, 12, 40),
    ...line(book.editionLine, sizes.text, 6),
    ...line(book.address, sizes.text, 6),
  ];
}
