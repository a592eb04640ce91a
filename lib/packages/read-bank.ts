import { listCategoriesCounted } from '@/db/queries/categories';
import { listWholeQuestions } from '@/db/queries/exchange';
import type { Store } from '@/db/store';
import type { BankNow } from './plan-questions';

/** The bank of a course with all that it asks, archived questions too. */
export async function readBank(store: Store, courseId: string): Promise<BankNow> {
  const categories = await listCategoriesCounted(store, courseId);
  return { categories, questions: await listWholeQuestions(store, courseId) };
}
