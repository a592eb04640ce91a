import type { Book } from '../book';
import { gap, type Strip } from './flow';
import { widthOf, wrap } from './lines';
import { ink, leading, paper, sizes, textWidth } from './paper';
import { baselineIn, paragraph } from './paragraph';
import type { Scope } from './scope';
import { openTag } from './tag';

const numberWidth = 30;

/** The table of contents: every chapter with the number of its page, and a link there. */
export function contentsStrips(book: Book, scope: Scope): Strip[] {
  const title = paragraph([book.words.contents], scope, {
    role: 'H1',
    style: { face: 'semibold', size: sizes.h1, colour: ink.title },
    above: 0,
    isKept: true,
  });
  const list = openTag(scope.tag, 'TOC');
  const entries = book.chapters.flatMap(({ id, title: name, level }): Strip[] => {
    const style = {
      face: level === 1 ? 'semibold' : 'regular',
      size: sizes.text,
      colour: ink.text,
      link: `#${id}`,
    } as const;
    const indent = level === 1 ? 0 : 16;
    const lines = wrap([{ text: name, style }], textWidth - indent - numberWidth);
    const tag = openTag(openTag(list, 'TOCI'), 'Reference');
    const height = sizes.text * leading;
    return lines.map((line, index) => {
      const isLast = index === lines.length - 1;
      return {
        above: index > 0 ? 0 : level === 1 ? 9 : 2,
        height,
        isKept: !isLast,
        frames: [],
        places: [],
        paint: (pen, top) => {
          const baseline = baselineIn(top, height, style);
          const x = scope.x + indent;
          pen.line(tag, line, x, baseline);
          if (!isLast) return;
          const right = paper.width - paper.right;
          const text = pen.pageOf(id);
          const number = { ...style, face: 'regular' as const };
          pen.line(
            tag,
            { runs: [{ text, style: number }], width: 0 },
            right - widthOf(text, number),
            baseline,
          );
          pen.leader(x + line.width + 6, right - numberWidth + 6, baseline);
        },
      };
    });
  });
  return [...title, gap(10, [], true), ...entries];
}
