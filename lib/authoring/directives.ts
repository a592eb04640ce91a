import { ref } from '@/lib/kernel/ref';
import { type BlockName, blockNames } from './labels';

type Attributes = Record<string, string | null | undefined> | null | undefined;

const is = (pattern: RegExp) => (value: string) => pattern.test(value);

/** Lines of their own, with the one attribute each must have. */
export const lines = {
  pregunta: { attribute: 'id', accepts: (value: string) => ref.safeParse(value).success },
  figura: { attribute: 'nombre', accepts: (value: string) => ref.safeParse(value).success },
  paises: { attribute: 'lista', accepts: is(/^[A-Z]{2}( [A-Z]{2})*$/) },
} as const;
export type LineName = keyof typeof lines;

export function isBlock(name: string): name is BlockName {
  return (blockNames as readonly string[]).includes(name);
}
export function isLine(name: string): name is LineName {
  return Object.hasOwn(lines, name);
}

/** The value of a line's attribute; null where it is missing or wrong. */
export function lineValue(name: LineName, attributes: Attributes): string | null {
  const value = attributes?.[lines[name].attribute];
  return value && lines[name].accepts(value) ? value : null;
}

/** Attributes that this block or line does not know. */
export function strangeAttributes(name: BlockName | LineName, attributes: Attributes): string[] {
  const known = isLine(name) ? lines[name].attribute : 'titulo';
  return Object.keys(attributes ?? {}).filter((attribute) => attribute !== known);
}
