import type { Content } from '../markup';
import type { Strip } from './flow';
import { type Line, runsOf, type Style, wrap } from './lines';
import { leading } from './paper';
import type { Scope } from './scope';
import { openTag } from './tag';

type Options = { style?: Style; role?: string; above?: number; isKept?: boolean; lineHeight?: number };

/** Text in lines, one strip each; neither its first nor its last line is left alone. */
export function paragraph(content: Content[], scope: Scope, options: Options = {}): Strip[] {
  const {
    style = scope.style,
    role = 'P',
    above = scope.space,
    isKept = false,
    lineHeight = leading,
  } = options;
  const lines = wrap(runsOf(content, style, scope.pageWords), scope.width);
  if (lines.length === 0) return [];
  const tag = openTag(scope.tag, role);
  const height = style.size * lineHeight;
  return lines.map((line, index) => ({
    above: index === 0 ? above : 0,
    height,
    isKept: isKept || (lines.length > 1 && (index === 0 || index === lines.length - 2)),
    frames: scope.frames,
    places: [],
    paint: (pen, top) => pen.line(tag, line, scope.x, baselineIn(top, height, style)),
  }));
}

/** Where letters stand in a line of this height. */
export const baselineIn = (top: number, height: number, { size }: Pick<Style, 'size'>) =>
  top + (height - size) / 2 + size * 0.8;

/** The number, letter or dot of an item, drawn beside its first line. */
export function withLabel(
  strips: Strip[],
  label: (pen: Parameters<Strip['paint']>[0], top: number) => void,
): Strip[] {
  const [first, ...rest] = strips;
  if (!first) return [];
  return [
    {
      ...first,
      paint: (pen, top) => {
        label(pen, top);
        first.paint(pen, top);
      },
    },
    ...rest,
  ];
}

export type { Line };
