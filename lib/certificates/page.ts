import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { type Face, splitRuns } from './fonts';

export const colours = {
  paper: '#fffdf8',
  beam: '#fbf5e7',
  night: '#10233f',
  soft: '#3d4c63',
  sea: '#0a545d',
  seaLine: '#5f9aa0',
  gold: '#b4832a',
  goldLine: '#d9b877',
  amber: '#e8a62b',
};

export type Line = {
  text: string;
  face: Face;
  size: number;
  colour: string;
  /** Left edge, centre or right edge, as `align` says. */
  x: number;
  baseline: number;
  align?: 'left' | 'centre' | 'right';
  /** Extra space between letters, in points. */
  spacing?: number;
};

/** Draws one line of text, in as many fonts as it needs; where it begins and how wide it is. */
export function drawLine(doc: PDFDocument, line: Line): { x: number; width: number } {
  const spacing = line.spacing ?? 0;
  const runs = splitRuns(line.text, line.face).map((run) => {
    const width = doc
      .font(run.path)
      .fontSize(line.size)
      .widthOfString(run.text, { characterSpacing: spacing });
    return { ...run, width };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  // A space at the end parts this line from the next when the text is copied or read aloud; the eye does not see it.
  const unseen = line.text.endsWith(' ') ? doc.widthOfString(' ') + spacing : 0;
  const visible = width - spacing - unseen;
  const start = line.x - { left: 0, centre: visible / 2, right: visible }[line.align ?? 'left'];
  let x = start;
  for (const run of runs) {
    doc.font(run.path).fontSize(line.size).fillColor(line.colour);
    doc.text(run.text, x, line.baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
    });
    x += run.width;
  }
  return { x: start, width: width - spacing };
}

/** Draws what a screen reader should pass over. */
export function drawArtifact(doc: PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** Adds a tagged element that holds what `draw` draws. */
export function drawTagged(
  doc: PDFDocument,
  parent: StructureElement,
  tag: 'P' | 'H1' | 'H2' | 'Figure' | 'Link',
  draw: () => void,
  options: Record<string, unknown> = {},
): StructureElement {
  const element = doc.struct(tag, options);
  parent.add(element);
  element.add(draw);
  return element;
}
