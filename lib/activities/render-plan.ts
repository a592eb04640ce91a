import PDFDocument, { type StructureElement } from 'pdfkit';
import { type Face, lettersOf, measure } from '@/lib/certificates/fonts';
import { colours, drawArtifact, drawLine, drawTagged } from '@/lib/certificates/page';
import type { PlanRow } from './input';

/** Everything that the sheet says; `kept` is the line at its foot. */
export type PlanSheet = {
  language: string;
  course: string;
  title: string;
  rows: PlanRow[];
  words: { action: string; person: string; date: string; kept: string };
  at: Date;
};

const page = { width: 595.28, height: 841.89, margin: 62 };
const width = page.width - 2 * page.margin;
const leading = 1.35;

type Block = {
  tag: 'P' | 'H1' | 'H2';
  face: Face;
  size: number;
  colour: string;
  text: string;
  above: number;
};

/** A learner's plan as a tagged PDF of as few A4 pages as it needs; empty rows leave room to write by hand. */
export function renderPlan(sheet: PlanSheet): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: sheet.language,
    displayTitle: true,
    font: null,
    info: {
      Title: sheet.title,
      Creator: 'Faro',
      Producer: 'Faro',
      CreationDate: sheet.at,
      ModDate: sheet.at,
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  draw(doc, root, sheet);
  root.end();
  doc.end();
  return finished;
}

function draw(doc: PDFDocument, root: StructureElement, { course, title, rows, words, at }: PlanSheet): void {
  let y = page.margin;
  const put = (group: Block[]) => {
    const height = group.reduce((sum, one) => sum + heightOf(one), 0);
    if (y + height > page.height - page.margin) {
      doc.addPage();
      y = page.margin;
    }
    for (const one of group) {
      drawBlock(doc, root, one, y + one.above);
      y += heightOf(one);
    }
  };
  const small = { tag: 'P', face: 'regular', size: 10.5, colour: colours.soft, above: 3 } as const;
  put([
    { ...small, text: course, above: 0 },
    { tag: 'H1', face: 'semibold', size: 24, colour: colours.night, text: title, above: 6 },
  ]);
  rows.forEach((row, index) => {
    put([
      {
        tag: 'H2',
        face: 'semibold',
        size: 11,
        colour: colours.sea,
        text: `${words.action} ${index + 1}`,
        above: 20,
      },
      { tag: 'P', face: 'regular', size: 13, colour: colours.night, text: row.action || '…', above: 2 },
      { ...small, text: `${words.person}: ${row.person || '…'}` },
      { ...small, text: `${words.date}: ${row.date || '…'}` },
    ]);
    drawArtifact(doc, () => {
      doc.lineWidth(0.5).moveTo(page.margin, y + 9);
      doc.lineTo(page.width - page.margin, y + 9).stroke(colours.goldLine);
    });
  });
  put([{ ...small, text: `${words.kept} ${at.toISOString().slice(0, 10)}`, above: 22 }]);
}

const linesOf = ({ text, face, size }: Block) => wrap(text, face, width / size);
const heightOf = (block: Block) => block.above + linesOf(block).length * block.size * leading;

function drawBlock(doc: PDFDocument, root: StructureElement, block: Block, top: number): void {
  drawTagged(doc, root, block.tag, () => {
    for (const [index, line] of linesOf(block).entries()) {
      const baseline = top + block.size * (1 + index * leading);
      drawLine(doc, { ...block, text: `${line} `, x: page.margin, baseline });
    }
  });
}

/** The text in lines of at most so many em; a word that is longer is broken between letters. */
function wrap(text: string, face: Face, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => pieces(one, face, most))) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer, face) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, face: Face, most: number): string[] {
  if (measure(word, face) <= most) return [word];
  const parts: string[] = [''];
  for (const letter of lettersOf(word)) {
    if (measure(parts.at(-1) + letter, face) > most) parts.push('');
    parts[parts.length - 1] += letter;
  }
  return parts;
}
