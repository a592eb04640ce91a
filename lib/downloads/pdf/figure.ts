import { type Element, hasClass } from '../markup';
import { draw, readDrawing, titleOf } from './drawing';
import type { Strip } from './flow';
import { paper } from './paper';
import { paragraph } from './paragraph';
import type { Scope } from './scope';
import { openTag } from './tag';

/** A drawing as lines and letters. One that cannot be drawn so is named; its words stand below it in any case. */
export function figureStrip(image: Element, scope: Scope): Strip[] {
  const { src = '', alt = '' } = image.attributes;
  const isSmall = hasClass(image, 'ilustracion');
  const svg = scope.pictures.get(src);
  const drawing = svg ? readDrawing(svg) : null;
  if (!drawing) return paragraph([`[${alt}]`], scope);
  const most = (paper.height - paper.top - paper.bottom) * 0.6;
  const width = Math.min(isSmall ? scope.width / 2 : scope.width, (most * drawing.width) / drawing.height);
  const height = (width * drawing.height) / drawing.width;
  const x = isSmall ? scope.x : scope.x + (scope.width - width) / 2;
  const options: Record<string, unknown> = { alt: titleOf(drawing) || alt, placement: 'Block' };
  const tag = openTag(scope.tag, 'Figure', options);
  return [
    {
      above: 12,
      height,
      isKept: !isSmall,
      frames: scope.frames,
      places: [],
      paint: (pen, top) => pen.figure(tag, () => draw(pen, drawing, x, top, width)),
    },
  ];
}
