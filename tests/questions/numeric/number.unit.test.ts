import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings } from '@/questions/numeric/number';

describe('D1: numbers, decimal comma or point, thousands however they are grouped', () => {
  it.each([
    ['5', [5]],
    ['-5', [-5]],
    ['−5', [-5]],
    ['+ 5', [5]],
    ['1,5', [1.5]],
    ['1.5', [1.5]],
    [',5', [0.5]],
    ['5.', [5]],
    ['0,500', [0.5]],
    ['1234,5', [1234.5]],
    ['1.234,5', [1234.5]],
    ['1,234.5', [1234.5]],
    ['1 234,5', [1234.5]],
    ['1\u202f234.5', [1234.5]],
    ["1'234.5", [1234.5]],
    ['1.234.567', [1234567]],
    ['1 234 567', [1234567]],
    ['12,345,678.9', [12345678.9]],
    ['1e3', [1000]],
    ['1,5E-2', [0.015]],
    ['12.3456', [12.3456]],
    ['1234.567', [1234.567]],
  ])('«%s» is %j', (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  it('one separator before three digits can be either, so both readings count', () => {
    expect(readings('1.234')).toEqual([1234, 1.234]);
    expect(readings('-12,345')).toEqual([-12.345, -12345]);
  });

  it.each([
    '',
    ' ',
    '-',
    ',',
    '.',
    'cinco',
    '5 días',
    '1 2',
    '12.34.567',
    '1,2,3',
    '1.234.56',
    '1.2,3,4',
    '1e',
    '1e999',
    '--5',
    '0x10',
    'Infinity',
    '1 234.567,8',
  ])('«%s» is no number', (text) => {
    expect(readings(text)).toEqual([]);
  });

  it('reads every number as people of any of these places write it', () => {
    const places = ['en-US', 'es-CR', 'es-MX', 'es-ES', 'de-DE', 'de-CH', 'fr-FR', 'pt-BR'];
    const numbers = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100 + 0);
    fc.assert(
      fc.property(numbers, fc.constantFrom(...places), (number, place) => {
        expect(readings(number.toLocaleString(place))).toContain(number);
      }),
    );
  });
});
