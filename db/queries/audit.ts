import { auditRecords } from '@/db/schema/platform';
import type { Store } from '@/db/store';

export async function insertAuditRecord(
  store: Store,
  record: typeof auditRecords.$inferInsert,
): Promise<void> {
  await store.insert(auditRecords).values(record);
}
