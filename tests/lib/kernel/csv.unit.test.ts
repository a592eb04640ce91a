import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '@/lib/kernel/csv';

/** Reads what RFC 4180 says. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  const text = csv.replace(/^\ufeff/, '');
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, value = '', end] = match;
    rows.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('H1: files for spreadsheets', () => {
  test('begin with the mark of UTF-8, and quote what needs it', () => {
    expect(
      toCsv([
        ['País', 'Nota'],
        ['Panamá, «la "nueva"»\n', 4.5],
        [null, -1],
      ]),
    ).toBe('\ufeffPaís,Nota\r\n"Panamá, «la ""nueva""»\n",4.5\r\n,-1\r\n');
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '"=1',
    '＝1',
    '|calc',
    '%0A=1',
    '\u200b=1',
  ])('neutralise %j, which a spreadsheet would run', (text) =>
    expect(parse(toCsv([[text]]))).toEqual([[`'${text}`]]),
  );

  test('give back every other text as it was', () => {
    const harmless = fc.string({ unit: 'grapheme' }).filter((text) => /^[\p{L}\d]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(harmless, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(parse(toCsv(rows))).toEqual(rows);
      }),
    );
  });
});
