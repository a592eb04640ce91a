import { questionVersions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

/** What a question says from this revision on; a version that is there already stays as it is. */
export async function insertQuestionVersion(
  store: Store,
  version: typeof questionVersions.$inferInsert,
): Promise<void> {
  await store.insert(questionVersions).values(version).onConflictDoNothing();
}
