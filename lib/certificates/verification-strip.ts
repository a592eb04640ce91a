import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { fitText } from './fit-text';
import { sheet } from './frame';
import type { CertificateFacts } from './input';
import { colours, drawLine, drawTagged } from './page';
import { qrPath } from './qr-path';
import { texts } from './texts';

const side = 47;
const left = 74;

/** QR code, code and address with which anyone can check the certificate, and what it is a certificate of. */
export function drawVerification(
  doc: PDFDocument,
  root: StructureElement,
  facts: CertificateFacts,
  code: string,
  top: number,
): void {
  const words = texts[facts.language];
  const address = facts.verifyBase + code;
  const qr = qrPath(address);
  const alt = words.qr(address);
  const bbox = [left, top - 12, left + side, top - 12 + side];
  drawTagged(
    doc,
    root,
    'Figure',
    () => {
      doc
        .save()
        .translate(left, top - 12)
        .scale(side / qr.size);
      doc.path(qr.path).fill(colours.night);
      doc.restore();
    },
    { alt, bbox },
  );
  const small = { face: 'italic', size: 8.5, colour: colours.soft } as const;
  const x = left + side + 14;
  drawTagged(doc, root, 'P', () => {
    drawLine(doc, { ...small, text: `${words.code} `, x, baseline: top - 5 });
    drawLine(doc, {
      text: code,
      face: 'semibold',
      size: 14,
      colour: colours.night,
      x,
      baseline: top + 11,
      spacing: 0.9,
    });
  });
  const short = fitText(address.replace(/^https?:\/\//, ''), 'regular', 330, [
    { lines: 1, largest: 9, smallest: 5 },
  ]);
  const paragraph = doc.struct('P');
  root.add(paragraph);
  let end = x;
  paragraph.add(() => {
    const label = drawLine(doc, { ...small, text: `${words.checkAt} `, x, baseline: top + 24 });
    end = x + label.width;
  });
  const link = drawTagged(doc, paragraph, 'Link', () => {
    const style = { face: 'regular', size: short.size, colour: colours.sea } as const;
    const drawn = drawLine(doc, { ...style, text: short.lines[0]!, x: end, baseline: top + 24 });
    end = drawn.x + drawn.width;
  });
  doc.link(x, top + 15, end - x, 13, address, { structParent: link, Contents: new String(alt) });
  drawTagged(doc, root, 'P', () => {
    const right = { ...small, x: sheet.width - left, align: 'right' } as const;
    drawLine(doc, { ...right, text: `${words.version(facts.courseVersion)} `, baseline: top + 11 });
    drawLine(doc, { ...right, text: words.signed, baseline: top + 24 });
  });
}
