import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { bookOf } from '@/lib/downloads/book';
import { writePdf } from '@/lib/downloads/pdf/write-pdf';
import { toPlainText } from '@/lib/kernel/markdown';
import { kindOf } from '@/questions';
import { gradedQuestions, lessonsOf, linesIn, linesOf, missingFrom, shownFigures, squeezed } from './course';
import { alternativesIn, readPages, rolesIn } from './pdf-reader';
import { exampleCourse, ownCourse, sourceOf } from './source';

const paper = { left: 66, right: 595.28 - 60, top: 841.89 - 40, bottom: 30 };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('B5: the course that Faro brings as one PDF', () => {
  const course = ownCourse();
  const book = bookOf(sourceOf(course));
  let pdf: Awaited<ReturnType<typeof readPages>>;
  let whole: string;
  beforeAll(async () => {
    const { bytes, pages } = await writePdf(book);
    pdf = await readPages(bytes);
    whole = squeezed(pdf.pages.map(({ boxes }) => bodyOf(boxes)).join(' '));
    expect(pdf.pages).toHaveLength(pages);
  }, 180_000);

  /** Without what stands at the head and the foot of every page. */
  const bodyOf = (boxes: { str: string; y: number }[]) =>
    boxes
      .filter(({ y }) => y > 50 && y < 841.89 - 50)
      .map(({ str }) => str)
      .join('');

  test('has language, tags and a title that tells nothing of the subject', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.pages.every(({ lang }) => lang === 'es')).toBe(true);
    expect(pdf.info).toMatchObject({ Title: 'Material de lectura. Edición 3', Language: 'es' });
    expect(JSON.stringify(pdf.info)).not.toContain(course.details.title);
    const roles = new Set(pdf.pages.flatMap(({ structure }) => rolesIn(structure)));
    for (const role of 'Document Sect H1 H2 H3 H4 P L LI Lbl LBody Table TR TH TD Figure TOC TOCI Link'.split(
      ' ',
    ))
      expect([...roles]).toContain(role);
  });

  test('has every lesson, word for word, in its order, and the words of every figure', () => {
    const figures = shownFigures(course).flatMap(({ alternative }) => linesIn(alternative));
    const terms = course.glossary.map(({ term, definition }) => term + definition);
    const titles = lessonsOf(course).map(({ title }) => title);
    expect(missingFrom(whole, [...titles, ...linesOf(course), ...figures, ...terms])).toEqual([]);
  });

  test('draws every figure, and says in its alternative what it shows', () => {
    const alternatives = pdf.pages.flatMap(({ structure }) => alternativesIn(structure));
    for (const { svg } of shownFigures(course)) {
      const title = /<title[^>]*>([^<]+)/.exec(svg)![1]!;
      expect(alternatives.some((text) => text.startsWith(title))).toBe(true);
      const words = [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text!);
      expect(missingFrom(whole, words)).toEqual([]);
    }
  });

  test('its outline and its contents lead to the page where each chapter begins, and the contents print its number', async () => {
    const entries = pdf.outline.flatMap((entry) => [entry, ...entry.items]);
    expect(entries.map(({ title }) => title)).toEqual(book.chapters.map(({ title }) => title));
    const contents = squeezed(
      pdf.pages
        .slice(1, 5)
        .map(({ boxes }) => bodyOf(boxes))
        .join(' '),
    );
    for (const [index, chapter] of book.chapters.entries()) {
      const number = await pdf.pageOf(chapter.id);
      expect(await pdf.pageOf(entries[index]!.dest!)).toBe(number);
      expect(missingFrom(squeezed(pdf.pages[number - 1]!.text), [chapter.title])).toEqual([]);
      expect(missingFrom(contents, [`${chapter.title} ${number}`])).toEqual([]);
    }
  });

  test('every link within leads to a place that is there; others go to addresses', () => {
    const dests = pdf.pages.flatMap(({ dests }) => dests);
    expect(dests.length).toBeGreaterThan(500);
    expect(dests.filter((dest) => !pdf.places[dest])).toEqual([]);
    for (const url of pdf.pages.flatMap(({ urls }) => urls)) expect(url).toMatch(/^(https?|mailto):/);
  });

  test('nothing stands outside of its page', () => {
    for (const [index, { boxes }] of pdf.pages.entries())
      for (const { x, y, width, str } of boxes) {
        const where = `page ${index + 1}: ${str}`;
        expect(x, where).toBeGreaterThan(paper.left);
        expect(x + width, where).toBeLessThan(paper.right + 8);
        expect(y, where).toBeGreaterThan(paper.bottom);
        expect(y, where).toBeLessThan(paper.top);
      }
  });

  test('D4: of what a quiz may ask there is nothing', () => {
    const asked = gradedQuestions(course).map(({ kind, body }) => kindOf(kind).summarise(body));
    expect(missingFrom(whole, asked)).toEqual(asked);
  });
});

test('the same course gives the same bytes, on whatever clock and in whatever zone', async () => {
  const write = async (edition = 3) =>
    sha256((await writePdf(bookOf(sourceOf(exampleCourse(), { edition })))).bytes);
  const before = await write();
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Kathmandu';
  expect(await write()).toBe(before);
  process.env.TZ = zone;
  expect(await write(4)).not.toBe(before);
});

test('B5: a module alone is the same, with what belongs to it', async () => {
  const book = bookOf(sourceOf(exampleCourse(), { module: 'primer-dia' }));
  const { text, info } = await readPages((await writePdf(book)).bytes);
  expect(info.Title).toBe('Material de lectura, módulo 1. Edición 3');
  expect(text).toContain('El vigía mira de noche');
  expect(book.chapters.map(({ id }) => id)).toContain('glosario');
  expect(book.chapters.some(({ id }) => id.includes('prueba'))).toBe(false);
});

test('what is longer than a line or a page goes on, and loses nothing', async () => {
  const course = exampleCourse();
  const words = Array.from({ length: 900 }, (_, index) => `palabra${index}`);
  const long = 'x'.repeat(300);
  const cell = words.slice(0, 700).join(' ');
  lessonsOf(course)[0]!.body.markdown =
    `${words.join(' ')} ${long}\n\n| Uno | Dos |\n|---|---|\n| ${cell} | corto |\n\n:::nota\n${words.join(' ')}\n:::`;
  const { pages } = await readPages((await writePdf(bookOf(sourceOf(course)))).bytes);
  const found = pages.flatMap(({ boxes }) => boxes);
  const all = found.map(({ str }) => str).join('');
  expect(words.slice(0, 700).filter((word) => all.split(word).length < 4)).toEqual([]);
  expect(all.replace(/[^x]/g, '').length).toBeGreaterThanOrEqual(300);
  for (const { x, width, y } of found) {
    expect(x + width).toBeLessThan(paper.right + 8);
    expect(y).toBeGreaterThan(paper.bottom);
  }
});

test('a drawing that uses more of SVG than is drawn here is named, and its words stand below', async () => {
  const course = exampleCourse();
  const [figure] = course.figures;
  figure!.svg = figure!.svg.replace('</svg>', '<defs><mask id="m"/></defs></svg>');
  const { text, pages } = await readPages((await writePdf(bookOf(sourceOf(course)))).bytes);
  expect(pages.flatMap(({ structure }) => rolesIn(structure))).not.toContain('Figure');
  expect(missingFrom(squeezed(text), [toPlainText(figure!.alternative)])).toEqual([]);
});

test('B2: what plays or is downloaded stands there by its title and its words', async () => {
  const { text } = await readPages((await writePdf(bookOf(sourceOf(exampleCourse())))).bytes);
  const said = [
    'Audio: La sirena del muelle',
    'Suena la sirena del muelle: un tono grave y largo, de un segundo.',
    'Video: Las luces de entrada',
    'Archivo para descargar: Guía del muelle en una hoja',
    'Es una grabación sin palabras: solo se oye el mar.',
  ];
  expect(missingFrom(squeezed(text), said)).toEqual([]);
});
