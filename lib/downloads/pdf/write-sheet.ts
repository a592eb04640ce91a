import PDFDocument from 'pdfkit';
import { type Content, element } from '../markup';
import type { Language } from '../source';
import { blocks } from './blocks';
import { flow } from './flow';
import { drawPage } from './page';
import { paper } from './paper';
import { Pen } from './pen';
import { plain } from './scope';
import { openTag } from './tag';

/** A sheet to be printed. Its title is what libraries and histories show. */
export type Sheet = { title: string; publisher: string; language: Language; madeAt: Date; body: Content[] };

/** Narrow margins, and little space between things: what is printed is to stay one sheet. */
const edge = 46;
const most = 12;

/** The sheet as a tagged PDF in A4, and on how many pages; the same sheet gives the same bytes. */
export async function writeSheet(sheet: Sheet): Promise<{ bytes: Uint8Array; pages: number }> {
  const { title, publisher, language, madeAt } = sheet;
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    font: null,
    info: {
      Title: title,
      Author: publisher,
      Creator: 'Faro',
      Producer: 'Faro',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  const root = openTag(null, 'Document');
  const strips = blocks([element('h1', {}, title), ...sheet.body], {
    chapter: '',
    depth: 0,
    x: edge,
    width: paper.width - 2 * edge,
    style: { ...plain, size: 9 },
    space: 4,
    frames: [],
    hasBoxes: false,
    tag: root,
    pageWords: () => '',
    pictures: new Map(),
  });
  const close = strips.map((strip) => ({ ...strip, above: Math.min(strip.above, most) }));
  const pages = flow(close, { top: edge - 8, bottom: paper.height - edge + 12 });
  const pen = new Pen(doc, new Map(), () => '');
  const first = pen.addTags(null, root);
  for (const page of pages) {
    doc.addPage();
    drawPage(pen, page, null);
  }
  first.end();
  doc.end();
  return { bytes: await finished, pages: pages.length };
}
