import { folded } from '@/lib/catalogue/list-courses';

/** Addresses that stand beside those of questions. */
const reserved = ['nueva', 'importar', 'exportar', 'new', 'import', 'export'];
const most = 60;

/** The first words of a text as an id: `la-senal-de-alerta`. */
export function stemOf(text: string, empty: string): string {
  let stem = '';
  for (const word of folded(text).match(/[a-z0-9]+/g) ?? []) {
    if (stem.length + word.length >= most) break;
    stem = stem ? `${stem}-${word}` : word;
  }
  return stem || empty;
}

/** The id itself, or the next with a number that nothing has yet. */
export function freeRef(stem: string, taken: readonly string[]): string {
  const known = new Set([...taken, ...reserved]);
  let ref = stem;
  for (let number = 2; known.has(ref); number += 1) ref = `${stem}-${number}`;
  return ref;
}
