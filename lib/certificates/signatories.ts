import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { fitText } from './fit-text';
import { sheet } from './frame';
import type { CertificateFacts } from './input';
import { colours, drawArtifact, drawLine, drawTagged } from './page';

/** One to four people who sign, each under a line with room for a hand. */
export function drawSignatories(
  doc: PDFDocument,
  root: StructureElement,
  signatories: CertificateFacts['signatories'],
  top: number,
): void {
  const column = Math.min(230, 690 / signatories.length);
  const left = sheet.width / 2 - (column * signatories.length) / 2;
  for (const [index, { name, role }] of signatories.entries()) {
    const x = left + column * (index + 0.5);
    const half = Math.min(92, column / 2 - 9);
    const rule = top + 28;
    drawArtifact(doc, () => {
      doc
        .lineWidth(0.6)
        .moveTo(x - half, rule)
        .lineTo(x + half, rule)
        .stroke(colours.night);
    });
    const names = fitText(name, 'semibold', column - 14, [
      { lines: 1, largest: 10.5, smallest: 8.5 },
      { lines: 2, largest: 9, smallest: 4 },
    ]);
    const roles = fitText(role, 'italic', column - 14, [
      { lines: 1, largest: 9, smallest: 8 },
      { lines: 2, largest: 8.5, smallest: 7 },
      { lines: 3, largest: 7, smallest: 4 },
    ]);
    drawTagged(doc, root, 'P', () => {
      let y = rule + 2;
      for (const [fitted, face] of [
        [names, 'semibold'],
        [roles, 'italic'],
      ] as const) {
        const colour = face === 'semibold' ? colours.night : colours.soft;
        for (const text of fitted.lines) {
          y += fitted.size * 1.14;
          drawLine(doc, {
            text: `${text} `,
            face,
            size: fitted.size,
            colour,
            x,
            baseline: y,
            align: 'centre',
          });
        }
      }
    });
  }
}
