import { randomUUID } from 'node:crypto';
import { stemOf } from '@/lib/bank/free-ref';
import { ref as refText } from '@/lib/kernel/ref';
import type { FileCategory } from './file-entry';
import { Refs } from './refs';

export type KnownCategory = { id: string; parentId: string | null; ref: string; title: string };

/**
 * Finds the category of the bank that a file means: by its id, else by its titles from the top down. What is not there
 * is made, and told in `made`, each before those under it.
 */
export function openCategories(known: readonly KnownCategory[]) {
  const refs = new Refs(known.map(({ ref }) => ref));
  const byRef = new Map(known.map((category) => [category.ref, category]));
  const byPlace = new Map(known.map((category) => [placeOf(category), category]));
  const made: KnownCategory[] = [];
  const before = new Map<string, string>();

  const make = (title: string, parentId: string | null, wanted: string | null): KnownCategory => {
    const category = {
      id: randomUUID(),
      parentId,
      ref: refs.give(wanted ?? stemOf(title, 'categoria')),
      title,
    };
    byRef.set(category.ref, category);
    byPlace.set(placeOf(category), category);
    made.push(category);
    return category;
  };
  const find = ({ titles, ref }: FileCategory): KnownCategory => {
    const wanted = ref !== null && refText.safeParse(ref).success ? ref : null;
    const named = wanted && byRef.get(wanted);
    if (named) return named;
    let parentId: string | null = null;
    let place: KnownCategory | undefined;
    for (const [at, title] of titles.entries()) {
      const isLast = at === titles.length - 1;
      place = byPlace.get(placeOf({ parentId, title })) ?? make(title, parentId, isLast ? wanted : null);
      parentId = place.id;
    }
    return place!;
  };
  return {
    made,
    idOf(category: FileCategory): string {
      const key = JSON.stringify(category);
      const id = before.get(key) ?? find(category).id;
      before.set(key, id);
      return id;
    },
  };
}

const placeOf = ({ parentId, title }: Pick<KnownCategory, 'parentId' | 'title'>) =>
  JSON.stringify([parentId, title]);
