import { expect, test } from 'vitest';
import { fitName, nameWidth } from '@/lib/certificates/fit-text';
import { measure, missingGlyphs, splitRuns } from '@/lib/certificates/fonts';

test.each([
  ['Spanish', 'áéíóúüñÁÉÍÓÚÜÑ ¿¡«»ºª'],
  ['Portuguese', 'ãõâêôçàÃÕÂÊÔÇÀ'],
  ['French', 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ’'],
  ['Mayan languages', "ꞌ Ꞌ ʼ ʻ ’ ' ä ë ï ö ü ẍ Ẍ ɓ ñ ŋ ɨ"],
  ['Central Europe', 'ąćęłńóśźżčďěňřšťůžőűășțđð'],
  ['Vietnamese', 'Nguyễn Thị Đặng Ưu'],
  ['letters in two pieces', 'é ñ ü ẍ'.normalize('NFD')],
])('can print %s', (_, text) => {
  expect(missingGlyphs(text)).toEqual([]);
});

test('says which letters it cannot print, each once', () => {
  expect(missingGlyphs('Ana 王 😀 王')).toEqual(['王', '😀']);
  expect(missingGlyphs('محمد').length).toBe(3);
});

test('takes a letter that the serif lacks, with its marks, from the other font', () => {
  expect(splitRuns('Kꞌaan', 'semibold').map((run) => run.text)).toEqual(['K', 'ꞌ', 'aan']);
  expect(splitRuns('añb', 'regular')).toHaveLength(1);
});

test.each(['Ana', 'a'.repeat(120), 'W'.repeat(60), `${'Ana María '.repeat(12)}`, 'ñ'.repeat(59)])(
  'sets a name no wider than its place and loses nothing: %s',
  (name) => {
    const { size, lines } = fitName(name);
    for (const line of lines) expect(measure(line, 'semibold') * size).toBeLessThanOrEqual(nameWidth + 0.5);
    expect(lines.join('').replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(size).toBeGreaterThanOrEqual(9);
  },
);
