import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphabet, formatCode, isWellFormed, newCode, normaliseCode } from '@/lib/certificates/code';

const codes = fc.constant(null).map(() => newCode());
const symbols = fc.constantFrom(...alphabet);
const change = (text: string, at: number, symbol: string) => text.slice(0, at) + symbol + text.slice(at + 1);

test('a code has 16 symbols without 0, O, 1, I and L', () => {
  expect(alphabet).toHaveLength(31);
  expect(alphabet).not.toMatch(/[0O1IL]/);
  fc.assert(
    fc.property(codes, (code) => code.length === 16 && [...code].every((one) => alphabet.includes(one))),
  );
});

test('every symbol is equally likely in every place, and 100,000 codes are different', () => {
  const drawn = Array.from({ length: 100_000 }, () => newCode());
  expect(new Set(drawn).size).toBe(drawn.length);
  for (let place = 0; place < 16; place++) {
    const counts = new Map<string, number>();
    for (const code of drawn) counts.set(code[place]!, (counts.get(code[place]!) ?? 0) + 1);
    const expected = drawn.length / 31;
    const chi = [...alphabet].reduce(
      (sum, one) => sum + ((counts.get(one) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // 30 degrees of freedom: above 80 once in 500,000 places.
    expect(chi).toBeLessThan(80);
  }
});

test('bytes that would favour some symbols are thrown away', () => {
  const bytes = [255, 254, 253, 252, 251, 250, 249, 248];
  const offered = (size: number) => Uint8Array.from({ length: size }, () => bytes.pop() ?? 0);
  expect(newCode(offered)).toBe('2222222222222222');
});

test('one wrong symbol is always noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(15), symbols, (code, at, symbol) => {
      fc.pre(code[at] !== symbol);
      expect(isWellFormed(change(code, at, symbol))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('two exchanged symbols are always noticed, neighbours or not', () => {
  fc.assert(
    fc.property(codes, fc.nat(15), fc.nat(15), (code, one, other) => {
      fc.pre(code[one] !== code[other]);
      expect(isWellFormed(change(change(code, one, code[other]!), other, code[one]!))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('however a person types or pastes it, the same code is understood', () => {
  const gaps = fc.array(fc.constantFrom('', '', '', '-', ' ', '–', '‑', '—', '\u00a0', '\u200b', '_'), {
    minLength: 16,
    maxLength: 16,
  });
  const wrappings = fc.constantFrom(
    (text: string) => text,
    (text: string) => `  ${text}\n`,
    (text: string) => `https://faro.example/verificar/${text}`,
    (text: string) => `https://faro.example/en/verify/${text}/?utm=x/y#z`,
    (text: string) => `faro.example/verificar/${text}`,
  );
  fc.assert(
    fc.property(
      codes,
      gaps,
      fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      wrappings,
      (code, gap, low, wrap) => {
        const typed = [...code].map((one, at) => gap[at] + (low[at] ? one.toLowerCase() : one)).join('');
        expect(normaliseCode(wrap(typed))).toBe(code);
        expect(normaliseCode(wrap(formatCode(code)))).toBe(code);
      },
    ),
  );
});

test('refuses what cannot be a code', () => {
  const code = newCode();
  for (const wrong of [
    '',
    '-',
    code.slice(1),
    `${code}2`,
    change(code, 3, 'O'),
    change(code, 3, '0'),
    change(code, 3, 'l'),
  ]) {
    expect(normaliseCode(wrong)).toBeNull();
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => normaliseCode(text) === null));
});

test('is printed in four groups of four', () => {
  expect(formatCode('ABCDEFGHJKMNPQR7')).toBe('ABCD-EFGH-JKMN-PQR7');
});
