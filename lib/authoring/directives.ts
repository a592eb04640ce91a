import { ref } from '@/lib/kernel/ref';
import { type BlockName, blockNames } from './labels';

export type Attributes = Record<string, string | null | undefined> | null | undefined;

const is = (pattern: RegExp) => (value: string) => pattern.test(value);
const isRef = (value: string) => ref.safeParse(value).success;
const says = is(/\S/);

/** Lines of their own: the one attribute each must have, and the others that it knows. */
export const lines = {
  pregunta: { attribute: 'id', accepts: isRef, others: [] },
  figura: { attribute: 'nombre', accepts: isRef, others: [] },
  paises: { attribute: 'lista', accepts: is(/^[A-Z]{2}( [A-Z]{2})*$/), others: [] },
  audio: { attribute: 'archivo', accepts: says, others: ['titulo', 'transcripcion', 'exento'] },
  video: {
    attribute: 'archivo',
    accepts: says,
    others: ['titulo', 'subtitulos', 'transcripcion', 'portada', 'exento'],
  },
  imagen: { attribute: 'archivo', accepts: says, others: ['texto'] },
  descarga: { attribute: 'archivo', accepts: says, others: ['titulo'] },
  externo: { attribute: 'direccion', accepts: says, others: ['titulo', 'transcripcion', 'exento'] },
} as const;
export type LineName = keyof typeof lines;

/** Lines that show something, play it or give it out. */
export const mediaNames = ['audio', 'video', 'imagen', 'descarga', 'externo'] as const;
export type MediaName = (typeof mediaNames)[number];

export function isBlock(name: string): name is BlockName {
  return (blockNames as readonly string[]).includes(name);
}
export function isLine(name: string): name is LineName {
  return Object.hasOwn(lines, name);
}
export function isMedia(name: string): name is MediaName {
  return (mediaNames as readonly string[]).includes(name);
}

/** The value of a line's attribute; null where it is missing or wrong. */
export function lineValue(name: LineName, attributes: Attributes): string | null {
  const value = attributes?.[lines[name].attribute];
  return value && lines[name].accepts(value) ? value : null;
}

/** Attributes that this block or line does not know. */
export function strangeAttributes(name: BlockName | LineName, attributes: Attributes): string[] {
  const known: string[] = isLine(name) ? [lines[name].attribute, ...lines[name].others] : ['titulo'];
  return Object.keys(attributes ?? {}).filter((attribute) => !known.includes(attribute));
}
