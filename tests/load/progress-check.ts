import { sql } from 'drizzle-orm';
import type { Store } from '@/db/store';
import type { Learner } from './seed-load';

export type Recorded = { learners: number; moved: number; viewed: number };

/** How many learners the measured lesson noted: where «Continuar» leads now, and that it was seen, since `start`. */
export async function countRecorded(
  store: Store,
  learners: Learner[],
  activityId: string,
  start: Date,
): Promise<Recorded> {
  const ids = sql.join(
    learners.map(({ enrolmentId }) => sql`${enrolmentId}::uuid`),
    sql`, `,
  );
  const [row] = await store.execute<{ moved: number; viewed: number }>(sql`
    select count(*) filter (where e.last_opened_at >= ${start.toISOString()} and e.last_activity_id = ${activityId})::int as moved,
           count(s.viewed_at) filter (where s.viewed_at >= ${start.toISOString()})::int as viewed
    from enrolments e
    left join activity_states s on s.enrolment_id = e.id and s.activity_id = ${activityId}
    where e.id in (${ids})`);
  return { learners: learners.length, moved: row!.moved, viewed: row!.viewed };
}
