import { eq, sql } from 'drizzle-orm';
import { files } from '@/db/schema/platform';
import type { Store } from '@/db/store';

export type StoredFile = typeof files.$inferSelect;

/** Inserts the file unless these bytes are there already. */
export async function insertFile(store: Store, file: StoredFile): Promise<void> {
  await store.insert(files).values(file).onConflictDoNothing({ target: files.sha256 });
}

export async function findFile(store: Store, sha256: string): Promise<StoredFile | undefined> {
  const [row] = await store.select().from(files).where(eq(files.sha256, sha256)).limit(1);
  return row;
}

/** `length` bytes of it from `from` on, fewer at its end; the database reads no others. */
export async function findFilePart(
  store: Store,
  sha256: string,
  from: number,
  length: number,
): Promise<Buffer | undefined> {
  const [row] = await store
    .select({ part: sql<Buffer>`substring(${files.bytes} from ${from + 1}::int for ${length}::int)` })
    .from(files)
    .where(eq(files.sha256, sha256));
  return row?.part;
}
