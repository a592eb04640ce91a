import { listStockQuestions } from '@/db/queries/bank';
import { listCategoriesCounted } from '@/db/queries/categories';
import type { Store } from '@/db/store';
import { checkSlots } from '@/lib/authoring/check-slots';
import { type Refusal, refusals } from '@/lib/kernel/result';
import { listUses } from './list-uses';

const refuse = refusals('bank');

export type Shortage = { quiz: string; asks: string; wanted: number; available: number };

/** The slots of published quizzes that the bank, as it is now, cannot fill: their learners could not begin. */
export async function findShortages(store: Store, courseId: string): Promise<Shortage[]> {
  const quizzes = (await listUses(store, courseId)).filter(
    ({ published }) => published && published.slots.length > 0,
  );
  if (quizzes.length === 0) return [];
  const categories = (await listCategoriesCounted(store, courseId)).map(({ ref }) => ref);
  const questions = await listStockQuestions(store, courseId);
  return quizzes.flatMap(({ title, published }) =>
    checkSlots({ slots: published!.slots }, { categories, questions }).map(({ details }) => ({
      quiz: title,
      asks: String(details.category ?? details.question),
      wanted: Number(details.wanted ?? 1),
      available: Number(details.available ?? 0),
    })),
  );
}

/** What a change of the bank is refused with when it would leave a published quiz short that was not short before. */
export function refuseShortage(before: Shortage[], after: Shortage[]): Refusal | null {
  const known = new Set(before.map(({ quiz, asks }) => JSON.stringify([quiz, asks])));
  const worse = after.find(({ quiz, asks }) => !known.has(JSON.stringify([quiz, asks])));
  return worse ? refuse('quiz-left-short', { details: worse }) : null;
}
