import { and, eq, sql } from 'drizzle-orm';
import { plans } from '@/db/schema/plans';
import type { Store } from '@/db/store';

export type Plan = typeof plans.$inferSelect;
type Key = Pick<Plan, 'enrolmentId' | 'activityId'>;

export async function findPlan(store: Store, { enrolmentId, activityId }: Key): Promise<Plan | undefined> {
  const [row] = await store
    .select()
    .from(plans)
    .where(and(eq(plans.enrolmentId, enrolmentId), eq(plans.activityId, activityId)));
  return row;
}

/** The rows as they are now; a plan that was finished stays finished since then. */
export async function updatePlan(
  store: Store,
  key: Key,
  change: Pick<Plan, 'rows' | 'updatedAt' | 'submittedAt'>,
): Promise<Plan> {
  const [row] = await store
    .insert(plans)
    .values({ ...key, ...change })
    .onConflictDoUpdate({
      target: [plans.enrolmentId, plans.activityId],
      set: {
        rows: change.rows,
        updatedAt: change.updatedAt,
        submittedAt: sql`coalesce(${plans.submittedAt}, excluded.submitted_at)`,
        revision: sql`${plans.revision} + 1`,
      },
    })
    .returning();
  return row!;
}
