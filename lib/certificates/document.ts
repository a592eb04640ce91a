import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { drawData } from './data-line';
import { type Fitted, fitName, fitText } from './fit-text';
import type { Face } from './fonts';
import { drawFrame, sheet } from './frame';
import type { CertificateFacts } from './input';
import { colours, drawArtifact, drawLine, drawTagged } from './page';
import { drawSignatories } from './signatories';
import { texts } from './texts';
import { drawVerification } from './verification-strip';

type Block = Fitted & {
  tag: 'P' | 'H1' | 'H2';
  face: Face;
  colour: string;
  spacing?: number;
  /** Share of the spare height that stands above. */
  above: number;
};

const middle = sheet.width / 2;
const bounds = { top: 96, bottom: 366 };
const leading = 1.16;

/** Everything between the seal and the line of data, from top to bottom. */
function blocksOf(facts: CertificateFacts): Block[] {
  const words = texts[facts.language];
  const night = { colour: colours.night };
  const soft = { colour: colours.soft, face: 'italic' as const, tag: 'P' as const };
  const issuer = fitText(facts.issuer.toLocaleUpperCase(facts.language), 'semibold', 400, [
    { lines: 1, largest: 9.5, smallest: 7.5 },
    { lines: 2, largest: 8.5, smallest: 5 },
  ]);
  const title = fitText(facts.certificateTitle, 'regular', 610, [
    { lines: 1, largest: 33, smallest: 20 },
    { lines: 2, largest: 21, smallest: 12 },
  ]);
  const course = fitText(facts.courseTitle, 'semibold', 620, [
    { lines: 1, largest: 22, smallest: 16.5 },
    { lines: 2, largest: 17.5, smallest: 10 },
  ]);
  const subtitle = fitText(facts.courseSubtitle, 'italic', 600, [
    { lines: 1, largest: 13, smallest: 10.5 },
    { lines: 2, largest: 11, smallest: 8 },
  ]);
  const blocks: Block[] = [
    { ...issuer, tag: 'P', face: 'semibold', colour: colours.sea, spacing: issuer.size * 0.09, above: 0.4 },
    { ...title, ...night, tag: 'H1', face: 'regular', above: 1 },
    { size: 13, lines: [words.certifies], ...soft, above: 1.2 },
    { ...fitName(facts.holderName), ...night, tag: 'H2', face: 'semibold', above: 0.9 },
    { size: 13, lines: [words.completed], ...soft, above: 1.5 },
    { ...course, tag: 'P', face: 'semibold', colour: colours.sea, above: 0.9 },
  ];
  if (facts.courseSubtitle) blocks.push({ ...subtitle, ...soft, above: 0.5 });
  return blocks;
}

/** Draws the whole page from the frozen facts. `code` is printed as given. */
export function drawCertificate(
  doc: PDFDocument,
  root: StructureElement,
  facts: CertificateFacts,
  code: string,
): void {
  drawArtifact(doc, () => drawFrame(doc));
  const blocks = blocksOf(facts);
  const heights = blocks.map((block) => block.lines.length * block.size * leading);
  const spare = bounds.bottom - bounds.top - heights.reduce((sum, height) => sum + height, 0);
  const unit = Math.min(17, spare / (blocks.reduce((sum, block) => sum + block.above, 0) + 0.6));
  let y = bounds.top;
  for (const [index, block] of blocks.entries()) {
    y += block.above * unit;
    drawBlock(doc, root, block, y);
    y += heights[index]!;
    if (block.tag === 'H2') drawArtifact(doc, () => drawRule(doc, y + unit * 0.72));
  }
  drawData(doc, root, facts, 377);
  drawSignatories(doc, root, facts.signatories, 412);
  drawVerification(doc, root, facts, code, 504);
}

function drawBlock(doc: PDFDocument, root: StructureElement, block: Block, top: number): void {
  drawTagged(doc, root, block.tag, () => {
    for (const [index, text] of block.lines.entries()) {
      const baseline = top + block.size * (0.9 + index * leading);
      drawLine(doc, { ...block, text: `${text} `, x: middle, baseline, align: 'centre' });
    }
  });
}

/** The thin line under the name, with a lozenge in its middle. */
function drawRule(doc: PDFDocument, y: number): void {
  doc
    .lineWidth(0.5)
    .moveTo(middle - 150, y)
    .lineTo(middle - 8, y)
    .stroke(colours.gold);
  doc
    .moveTo(middle + 8, y)
    .lineTo(middle + 150, y)
    .stroke(colours.gold);
  doc
    .path(`M${middle - 4} ${y}L${middle} ${y - 2.4}L${middle + 4} ${y}L${middle} ${y + 2.4}Z`)
    .fill(colours.amber);
}
