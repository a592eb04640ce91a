import { sql } from 'drizzle-orm';
import type { Store } from '@/db/store';

/** One statement that any database answers; throws when it does not. */
export async function countNothing(store: Store): Promise<void> {
  await store.execute(sql`select 1`);
}
