import type { Page } from './flow';
import { ink, paper } from './paper';
import type { Pen } from './pen';

/** Grounds and edges first, then the strips from top to bottom, then what stands on every page. */
export function drawPage(
  pen: Pen,
  { placed, frames }: Page,
  around: { head: string; name: string; foot: string } | null,
): void {
  const { doc } = pen;
  for (const { frame, top, bottom } of frames) {
    pen.artifact('Layout', () => {
      const { x, width, fill, bar, border } = frame;
      const height = bottom - top;
      if (fill) doc.rect(x, top, width, height).fill(fill);
      if (border) doc.lineWidth(0.7).rect(x, top, width, height).stroke(border);
      if (bar) doc.rect(x, top, 2.5, height).fill(bar);
    });
  }
  for (const { strip, top } of placed) {
    for (const place of strip.places)
      doc.addNamedDestination(place, 'XYZ', null, Math.max(0, top - 12), null);
    strip.paint(pen, top);
  }
  pen.lift();
  if (!around) return;
  const style = { face: 'regular', size: 8.5, colour: ink.soft } as const;
  pen.artifact('Pagination', () => {
    pen.text(around.head, style, paper.left, 46);
    doc.lineWidth(0.5).moveTo(paper.left, 53);
    doc.lineTo(paper.width - paper.right, 53).stroke(ink.rule);
    pen.text(around.name, style, paper.left, paper.height - 36);
    pen.textTo(around.foot, style, paper.width - paper.right, paper.height - 36);
  });
}
