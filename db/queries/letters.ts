import { desc, eq } from 'drizzle-orm';
import { letters } from '@/db/schema/platform';
import type { Store } from '@/db/store';

export type Letter = typeof letters.$inferSelect;

/** Inserts the letter unless one with its key is there; the id of the new one, or null. */
export async function insertLetter(
  store: Store,
  letter: typeof letters.$inferInsert,
): Promise<string | null> {
  const [row] = await store
    .insert(letters)
    .values(letter)
    .onConflictDoNothing({ target: letters.dedupeKey })
    .returning({ id: letters.id });
  return row?.id ?? null;
}

export async function findLetter(store: Store, id: string): Promise<Letter | undefined> {
  const [row] = await store.select().from(letters).where(eq(letters.id, id)).limit(1);
  return row;
}

/** The newest letters first. */
export function listLetters(store: Store, limit: number): Promise<Letter[]> {
  return store.select().from(letters).orderBy(desc(letters.createdAt)).limit(limit);
}

/** Locks the letter, so that two workers never send it twice. */
export async function lockLetter(store: Store, id: string): Promise<Letter | undefined> {
  const [row] = await store.select().from(letters).where(eq(letters.id, id)).for('update').limit(1);
  return row;
}

export async function updateLetter(
  store: Store,
  id: string,
  change: Partial<Pick<Letter, 'sentAt' | 'failedAt' | 'error'>>,
): Promise<void> {
  await store.update(letters).set(change).where(eq(letters.id, id));
}
