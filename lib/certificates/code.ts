import { randomBytes } from 'node:crypto';

/** Letters and digits without 0, O, 1, I and L: 31 symbols, a prime, which the check symbol needs. */
export const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const base = alphabet.length;
const drawn = 15;

/**
 * The sixteenth symbol makes `sum of value(i) * (16 - i)` over all sixteen divisible by 31. The weights 16 … 1 are
 * different and not 0 modulo a prime, so every wrong symbol and every exchange of two symbols is noticed.
 */
function weightedSum(symbols: string): number {
  let sum = 0;
  for (const [index, symbol] of [...symbols].entries()) sum += alphabet.indexOf(symbol) * (drawn + 1 - index);
  return sum % base;
}

/** A new code in its normal form: 15 symbols drawn evenly (74 bits) and the check symbol. */
export function newCode(bytes: (size: number) => Uint8Array = randomBytes): string {
  const fair = 256 - (256 % base);
  let symbols = '';
  while (symbols.length < drawn) {
    for (const byte of bytes(24)) {
      if (byte < fair && symbols.length < drawn) symbols += alphabet[byte % base];
    }
  }
  return symbols + alphabet[(base - weightedSum(symbols)) % base];
}

/** Whether the text is a code in its normal form with the right check symbol. */
export function isWellFormed(normal: string): boolean {
  return /^[2-9A-HJKMNP-Z]{16}$/.test(normal) && weightedSum(normal) === 0;
}

/** `ABCDEFGHJKMNPQRS` → `ABCD-EFGH-JKMN-PQRS`, as it is printed and stands in addresses. */
export function formatCode(normal: string): string {
  return normal.match(/.{4}/g)!.join('-');
}

/**
 * What a person typed or pasted (any case, spaces, any hyphens, the whole address) → the normal form, or null when it
 * cannot be a code. 0, O, 1, I and L are refused and not guessed: no code has them, and a guess could name another one.
 */
export function normaliseCode(input: string): string | null {
  const typed = input.slice(0, 400).normalize('NFKC').trim();
  const last = typed.split(/[?#]/, 1)[0]!.split('/').filter(Boolean).at(-1) ?? '';
  const normal = last
    .replace(/%20|%E2%80%9\d/gi, '')
    .replace(/[\s\p{Pd}\u00ad\u2212._\u200b-\u200f\u2060\ufeff]/gu, '')
    .toUpperCase();
  return isWellFormed(normal) ? normal : null;
}
