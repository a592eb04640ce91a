import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, fits, legible } from '@/questions/shortanswer/pattern';
import { growthOf } from '@/tests/support/growth';

const loose = { ignoreCase: true, ignoreAccents: true };
const strict = { ignoreCase: false, ignoreAccents: false };

describe('D1: short answers, how texts are compared', () => {
  it.each([
    ['Migración', 'MIGRACION'],
    ['  trata   de\tpersonas ', 'trata de personas'],
    ['São Tomé', 'sao tome'],
    ['l’enfant', "l'enfant"],
    ['víctima–testigo', 'VICTIMA-TESTIGO'],
    ['pingüino', 'pinguino'],
    ['K’iche’', "k'iche'"],
    ['cafe\u0301', 'café'],
  ])('«%s» is «%s» when case and accents do not count', (one, other) => {
    expect(comparable(one, loose)).toBe(comparable(other, loose));
  });

  it('ñ is a letter, not an accent', () => {
    expect(comparable('Año', loose)).toBe('año');
    expect(comparable('AN\u0303O', loose)).toBe('año');
    expect(comparable('año', loose)).not.toBe(comparable('ano', loose));
  });

  it('case and accents count when the author says so', () => {
    expect(comparable('Migración', strict)).not.toBe(comparable('migración', strict));
    expect(comparable('migración', strict)).not.toBe(comparable('migracion', strict));
    expect(comparable('Á', { ignoreCase: true, ignoreAccents: false })).toBe('á');
    expect(comparable('Á', { ignoreCase: false, ignoreAccents: true })).toBe('A');
  });
});

describe('D1: short answers, wildcards', () => {
  it.each([
    ['palermo', 'palermo', true],
    ['el de palermo', '*palermo', true],
    ['palermo', '*palermo*', true],
    ['palerm', 'palermo*', false],
    ['protocolo contra la trata', 'protocolo * trata', true],
    ['protocolo trata', 'protocolo * trata', false],
    ['abcabc', '*abc', true],
    ['', '*', true],
    ['x', '', false],
    ['5 * 3', '5 \\* 3', true],
    ['5 x 3', '5 \\* 3', false],
    ['a.c', 'abc', false],
    ['abc', 'a.c', false],
    ['(x)', '(x)', true],
    ['🙂!', '*!', true],
  ])('«%s» against «%s»: %s', (text, pattern, expected) => {
    expect(fits(text, pattern)).toBe(expected);
  });

  it('agrees with a regular expression of the same meaning', () => {
    const letters = fc.stringMatching(/^[ab*]{0,8}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[ab]{0,8}$/), letters, (text, pattern) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '[ab]*')}$`);
        expect(fits(text, pattern)).toBe(expression.test(text));
      }),
    );
  });

  it('a hostile pattern and text ten times as long take no more than a hundred times as long', async () => {
    for (const patternOf of [(n: number) => `${'*a'.repeat(n)}*b`, (n: number) => `*${'a'.repeat(n)}b`]) {
      const compared = (n: number) => () => fits('a'.repeat(n * 2), patternOf(n));
      const growth = await growthOf(compared(300), compared(3000), { enough: 150, least: 2 });
      expect(growth).toBeLessThan(150);
    }
  });

  it('shows a pattern as people read it', () => {
    expect(legible('protocolo *Palermo 5\\*')).toBe('protocolo …Palermo 5*');
  });
});
