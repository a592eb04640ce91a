import { setImmediate as breathe } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Book, Chapter } from '../book';
import { blocks } from './blocks';
import { contentsStrips } from './contents';
import { flow, type Page } from './flow';
import { drawPage } from './page';
import { paper } from './paper';
import { Pen } from './pen';
import { openScope } from './scope';
import { openTag, type Tag } from './tag';
import { titlePage } from './title-page';

export type Pdf = { bytes: Uint8Array; pages: number };

type Sheet = { page: Page; chapter: Chapter | null; running: string };

/**
 * The book as a tagged PDF in A4. Each part is laid out first and drawn when the number of every page is known. It
 * lets others have the process between pages. The same book gives the same bytes.
 */
export async function writePdf(book: Book): Promise<Pdf> {
  const root = openTag(null, 'Document');
  const sheets = await layOut(book, root);
  const numbers = new Map<string, number>();
  sheets.forEach(({ page, chapter }, index) => {
    if (chapter && !numbers.has(chapter.id)) numbers.set(chapter.id, index + 1);
    for (const { strip } of page.placed) for (const place of strip.places) numbers.set(place, index + 1);
  });

  const doc = open(book);
  const finished = collect(doc);
  const pen = new Pen(doc, numbers, book.words.page);
  const first = doc.struct('Document');
  doc.addStructure(first);
  for (const child of root.children) pen.addTags(first, child);
  const outline = { parts: doc.outline, part: doc.outline };
  for (const [index, sheet] of sheets.entries()) {
    doc.addPage();
    const { chapter } = sheet;
    if (chapter && numbers.get(chapter.id) === index + 1) {
      doc.addNamedDestination(chapter.id, 'XYZ', null, 0, null);
      if (chapter.level === 1) outline.part = outline.parts.addItem(chapter.title, { fit: true });
      else outline.part.addItem(chapter.title, { fit: true });
    }
    const foot = book.words.pageOf(index + 1, sheets.length);
    drawPage(pen, sheet.page, index === 0 ? null : { head: sheet.running, name: book.name, foot });
    await breathe();
  }
  first.end();
  await breathe();
  doc.end();
  return { bytes: await finished, pages: sheets.length };
}

async function layOut(book: Book, root: Tag): Promise<Sheet[]> {
  const room = { top: paper.top, bottom: paper.height - paper.bottom };
  const front = openTag(root, 'Sect');
  const scope = openScope(book, '', 0, front);
  const sheets: Sheet[] = [
    ...flow(titlePage(book, scope), room),
    ...flow(contentsStrips(book, scope), room),
  ].map((page) => ({ page, chapter: null, running: book.title }));
  let running = book.title;
  for (const chapter of book.chapters) {
    if (chapter.level === 1) running = chapter.title;
    const depth = chapter.level === 1 ? 0 : 1;
    const strips = blocks(chapter.body, openScope(book, chapter.id, depth, openTag(root, 'Sect')));
    for (const page of flow(strips, room)) sheets.push({ page, chapter, running });
    await breathe();
  }
  return sheets;
}

function open({ language, name, publisher, publishedAt }: Book): PDFDocument {
  return new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    font: null,
    info: {
      Title: name,
      Author: publisher,
      Creator: 'Faro',
      Producer: 'Faro',
      CreationDate: publishedAt,
      ModDate: publishedAt,
    },
  });
}

function collect(doc: PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
