import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { PlanRow } from '@/lib/activities/input';
import { renderPlan } from '@/lib/activities/render-plan';

const sheet = (rows: PlanRow[]) => ({
  language: 'es',
  course: 'Un curso',
  title: 'Plan de mi oficina',
  rows,
  words: { action: 'Acción', person: 'Responsable', date: 'Fecha', kept: 'Guardado:' },
  at: new Date('2026-11-23T12:00:00Z'),
});

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => (await (await document.getPage(number)).getTextContent()).items),
  );
  return pages.map((items) =>
    items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replace(/\s+/g, ' '),
  );
}

test('says all that was written, on one page where it fits', async () => {
  const rows = [
    { action: 'Llamar a la línea y anotar quién contestó', person: 'Cónsul', date: 'El viernes' },
    { action: '', person: '', date: '' },
  ];
  const pages = await pagesOf(await renderPlan(sheet(rows)));
  expect(pages).toHaveLength(1);
  for (const text of [
    'Plan de mi oficina',
    'Un curso',
    rows[0]!.action,
    'Responsable: Cónsul',
    'Acción 2',
    '2026-11-23',
  ])
    expect(pages[0]).toContain(text);
});

test('goes on to further pages, whatever the longest words', async () => {
  const row = {
    action: `${'palabra '.repeat(25)}${'x'.repeat(200)}`,
    person: 'ñ'.repeat(120),
    date: 'd'.repeat(80),
  };
  const pages = await pagesOf(await renderPlan(sheet(Array.from({ length: 10 }, () => row))));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.join(' ').match(/Acción \d+/g)).toHaveLength(10);
});
