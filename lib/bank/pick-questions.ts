import { listBankIds } from '@/db/queries/bank';
import { listCategoriesCounted } from '@/db/queries/categories';
import type { Store } from '@/db/store';
import { placeCategories } from './category-tree';
import { bankInput, type ChangeQuestions } from './input';
import { selectFrom } from './list-bank';
import { listUses } from './list-uses';

/** The ids that were ticked, or those of all that the filter finds. */
export async function pickQuestions(
  store: Store,
  { courseId, ids, all }: Pick<ChangeQuestions, 'courseId' | 'ids' | 'all'>,
): Promise<string[]> {
  if (all === undefined) return [...new Set(ids)];
  const filter = bankInput.parse(Object.fromEntries(new URLSearchParams(all)));
  const categories = placeCategories(await listCategoriesCounted(store, courseId));
  return listBankIds(store, selectFrom(courseId, filter, categories, await listUses(store, courseId)));
}
