import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { fitText } from './fit-text';
import { sheet } from './frame';
import type { CertificateFacts } from './input';
import { colours, drawArtifact, drawLine, drawTagged } from './page';
import { dateInWords, decimalInWords, hoursInWords, texts } from './texts';

/** The facts with their names, as they are printed; what is not printed is not here. */
export function printedData(facts: CertificateFacts): { label: string; value: string }[] {
  const words = texts[facts.language];
  const mark = facts.mark === null ? '' : decimalInWords(facts.mark, words) + words.percent;
  return [
    { label: words.duration, value: hoursInWords(facts.hours, words) },
    { label: words.level, value: facts.level },
    { label: words.mark, value: mark },
    { label: words.completedOn, value: dateInWords(facts.completedOn, words) },
    { label: words.issuedOn, value: dateInWords(facts.issuedOn, words) },
  ].filter((entry) => entry.value !== '');
}

/** One row of facts between hairlines: small name above, value below. */
export function drawData(
  doc: PDFDocument,
  root: StructureElement,
  facts: CertificateFacts,
  top: number,
): void {
  const data = printedData(facts);
  const column = Math.min(146, 690 / data.length);
  const left = sheet.width / 2 - (column * data.length) / 2;
  for (const [index, { label, value }] of data.entries()) {
    const x = left + column * (index + 0.5);
    const fitted = fitText(value, 'semibold', column - 12, [
      { lines: 1, largest: 11.5, smallest: 8.5 },
      { lines: 2, largest: 8.5, smallest: 5 },
    ]);
    if (index > 0) drawArtifact(doc, () => drawDivider(doc, x - column / 2, top));
    drawTagged(doc, root, 'P', () => {
      const strong = { face: 'semibold', colour: colours.night } as const;
      const labelled = { text: `${label} `, face: 'italic', size: 9, colour: colours.soft } as const;
      drawLine(doc, { ...labelled, x, baseline: top + 8, align: 'centre' });
      for (const [row, text] of fitted.lines.entries()) {
        const baseline = top + 23 + (row - (fitted.lines.length - 1) / 2) * fitted.size * 1.15;
        drawLine(doc, { ...strong, text: `${text} `, size: fitted.size, x, baseline, align: 'centre' });
      }
    });
  }
}

function drawDivider(doc: PDFDocument, x: number, top: number): void {
  doc
    .lineWidth(0.5)
    .moveTo(x, top - 1)
    .lineTo(x, top + 27)
    .stroke(colours.goldLine);
}
