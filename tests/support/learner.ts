import { and, asc, eq, sql } from 'drizzle-orm';
import { activities } from '@/db/schema/catalogue';
import { certificates } from '@/db/schema/certificates';
import { activityStates, enrolments } from '@/db/schema/enrolment';
import { auditRecords } from '@/db/schema/platform';
import type { Store } from '@/db/store';
import { markRead } from '@/lib/activities/mark-read';
import { confirmName } from '@/lib/enrolment/confirm-name';
import type { Context } from '@/lib/kernel/context';
import type { Result } from '@/lib/kernel/result';
import { choose } from '@/lib/scenarios/choose';
import { startRun } from '@/lib/scenarios/start-run';
import { atDoor } from '@/tests/lib/accounts/people';
import { contextOf, enrolled, noon } from './people';

export const minutesAfter = (minutes: number, from = noon) => new Date(from.getTime() + minutes * 60_000);

export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}

type Rule<Input, Value> = (ctx: Context, input: Input) => Promise<Result<Value>>;

/** Someone in an imported course, who does things through the door: one transaction each, undone by a refusal. */
export async function learnerIn(
  store: Store,
  course: { courseId: string; slug: string },
  facts: Parameters<typeof enrolled>[2] = {},
) {
  const { person, enrolmentId } = await enrolled(store, course.courseId, facts);
  const ctx = (now = noon): Context => contextOf(store, person, now);
  const run = <Input, Value>(rule: Rule<Input, Value>, input: Input, now = noon) =>
    atDoor(ctx(now), (inside) => rule(inside, input));
  const at = (activity: string) => ({ course: course.slug, activity });
  return {
    person,
    enrolmentId,
    ctx,
    run,
    at,
    read: (activity: string, now = noon) => run(markRead, at(activity), now),
    confirm: (certificateName = 'Ana Pérez', now = noon) =>
      run(confirmName, { course: course.slug, certificateName }, now),
    /** The story of the example course, to its ending. */
    async story(now = noon) {
      const { runId } = granted(await run(startRun, at('la-niebla'), now));
      granted(await run(choose, { run: runId, position: 0, scene: 'bruma', choice: 0 }, now));
    },
    async enrolment() {
      const [row] = await store.select().from(enrolments).where(eq(enrolments.id, enrolmentId));
      return row!;
    },
    async state(activity: string) {
      const [row] = await store
        .select({ state: activityStates })
        .from(activityStates)
        .innerJoin(activities, eq(activities.id, activityStates.activityId))
        .where(and(eq(activityStates.enrolmentId, enrolmentId), eq(activities.ref, activity)));
      return row?.state;
    },
    certificates: () => store.select().from(certificates).where(eq(certificates.enrolmentId, enrolmentId)),
    /** What was recorded of the enrolment and of its certificates, in order. */
    async deeds() {
      const own = sql`${auditRecords.subject} in (select id::text from ${certificates} where enrolment_id = ${enrolmentId})`;
      const rows = await store
        .select({ action: auditRecords.action })
        .from(auditRecords)
        .where(sql`(${auditRecords.subject} = ${enrolmentId} or ${own})`)
        .orderBy(asc(auditRecords.id));
      return rows.map(({ action }) => action);
    },
  };
}
export type Learner = Awaited<ReturnType<typeof learnerIn>>;
