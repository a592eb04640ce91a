import type PDFDocument from 'pdfkit';
import { lighthouse, rosette, scooped, strand } from './ornament';
import { colours } from './page';

export const sheet = { width: 841.89, height: 595.28 };

const inset = (by: number) => ({
  x: by,
  y: by,
  width: sheet.width - 2 * by,
  height: sheet.height - 2 * by,
});

/** Where the lighthouse stands: the middle of the upper border. */
const seal = { x: sheet.width / 2, y: 54 };

/** Paper, beams, the engraved border and the seal. */
export function drawFrame(doc: PDFDocument): void {
  doc.rect(0, 0, sheet.width, sheet.height).fill(colours.paper);
  for (const side of [-1, 1]) {
    const reach = seal.x + side * (seal.x - 48);
    doc.path(`M${seal.x} ${seal.y}L${reach} 168L${reach} 330Z`).fill(colours.beam);
  }
  drawRosettes(doc, sheet.width / 2, 300);
  const braid = inset(35);
  for (const [index, colour] of [
    colours.seaLine,
    colours.goldLine,
    colours.seaLine,
    colours.goldLine,
  ].entries()) {
    doc
      .lineWidth(0.35)
      .path(strand(braid, (index * Math.PI) / 2, 8.2, 156))
      .stroke(colour);
  }
  for (const phase of [0, Math.PI])
    doc
      .lineWidth(0.5)
      .path(strand(braid, phase, 4, 78))
      .stroke(colours.sea);
  doc
    .lineWidth(1.4)
    .path(scooped(inset(21), 6))
    .stroke(colours.night);
  doc
    .lineWidth(0.4)
    .path(scooped(inset(24.2), 6))
    .stroke(colours.gold);
  doc
    .lineWidth(0.4)
    .path(scooped(inset(46), 9))
    .stroke(colours.gold);
  doc
    .lineWidth(0.8)
    .path(scooped(inset(48.6), 9))
    .stroke(colours.night);
  drawSeal(doc);
}

/** Nearly invisible lines behind the text, which a copier does not keep. */
function drawRosettes(doc: PDFDocument, x: number, y: number): void {
  doc.lineWidth(0.3);
  for (const [index, radius] of [150, 128, 106, 84].entries()) {
    for (const phase of [0, Math.PI / 2, Math.PI]) {
      doc.path(rosette(x, y, radius, 13, 30 - index * 4, phase)).stroke('#f3ecdb');
    }
  }
}

function drawSeal(doc: PDFDocument): void {
  doc.circle(seal.x, seal.y, 40).fill(colours.paper);
  for (const phase of [0, 1.05, 2.1, 3.15, 4.2, 5.25]) {
    doc.lineWidth(0.35).path(rosette(seal.x, seal.y, 33, 4.6, 24, phase));
    doc.stroke(phase > 3 ? colours.gold : colours.seaLine);
  }
  doc.circle(seal.x, seal.y, 28.4).fill(colours.night);
  doc.lineWidth(0.5).circle(seal.x, seal.y, 26.6).stroke(colours.amber);
  doc
    .save()
    .translate(seal.x - 22.5, seal.y - 23.5)
    .scale(0.45);
  for (const path of lighthouse.beams) doc.path(path).fill(colours.amber);
  for (const path of lighthouse.paper) doc.path(path).fill(colours.paper);
  for (const path of lighthouse.light) doc.path(path).fill(colours.amber);
  for (const path of lighthouse.dark) doc.path(path).fill(colours.night);
  doc.restore();
}
