import type { NumericKey } from './rules';

/** For the browser's own check, before a mark is lost to a stray word. */
export const numberPattern = `\\s*[+\\-−]?\\s*[.,]?\\d[\\d.,\\s'’]*([eE][+\\-]?\\d+)?`;

type Format = { number(value: number, options: { maximumSignificantDigits: number }): string };

/** What was right, as people write it: «1234,5 ± 0,5 km». */
export function exactly({ value, tolerance, unit }: NumericKey, format: Format): string {
  const exact = (number: number) => format.number(number, { maximumSignificantDigits: 15 });
  return [exact(value), tolerance > 0 && `± ${exact(tolerance)}`, unit].filter(Boolean).join(' ');
}
