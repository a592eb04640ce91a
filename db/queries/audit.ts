import { desc, eq } from 'drizzle-orm';
import { auditRecords } from '@/db/schema/platform';
import type { Store } from '@/db/store';

export type AuditRecord = typeof auditRecords.$inferSelect;

export async function insertAuditRecord(store: Store, record: typeof auditRecords.$inferInsert): Promise<void> {
  await store.insert(auditRecords).values(record);
}

/** The newest records of a course, newest first. */
export function listAuditRecords(store: Store, courseId: string, limit: number): Promise<AuditRecord[]> {
  return store
    .select()
    .from(auditRecords)
    .where(eq(auditRecords.courseId, courseId))
    .orderBy(desc(auditRecords.id))
    .limit(limit);
}
