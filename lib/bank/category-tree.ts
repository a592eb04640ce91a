type Row = { id: string; parentId: string | null };

/** A category in its place. `depth` counts from 0; `under` are the ids of itself and of all below it. */
export type Placed<Category extends Row> = Category & { depth: number; under: string[]; path: string[] };

/** The categories as one list in the order of their tree: each before those under it. */
export function placeCategories<Category extends Row & { title: string }>(
  categories: readonly Category[],
): Placed<Category>[] {
  const known = new Set(categories.map(({ id }) => id));
  const below = new Map<string | null, Category[]>();
  for (const category of categories) {
    const parent = category.parentId !== null && known.has(category.parentId) ? category.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), category]);
  }
  const walk = (parent: string | null, path: string[]): Placed<Category>[] =>
    (below.get(parent) ?? []).flatMap((category) => {
      const own = [...path, category.title];
      const rest = walk(category.id, own);
      const under = [category.id, ...rest.map(({ id }) => id)];
      return [{ ...category, depth: path.length, path: own, under }, ...rest];
    });
  return walk(null, []);
}
