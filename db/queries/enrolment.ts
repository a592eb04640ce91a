import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { users } from '@/db/schema/accounts';
import { courses } from '@/db/schema/catalogue';
import { activityStates, enrolments } from '@/db/schema/enrolment';
import type { Store } from '@/db/store';

export type Enrolment = typeof enrolments.$inferSelect;
export type ActivityState = typeof activityStates.$inferSelect;

/** Takes a seat if one is free: the condition and the count are one statement, so no race gets past it. */
export async function updateSeatTaken(store: Store, courseId: string): Promise<boolean> {
  const rows = await store
    .update(courses)
    .set({ seatsTaken: sql`${courses.seatsTaken} + 1` })
    .where(
      and(
        eq(courses.id, courseId),
        sql`(${courses.capacity} is null or ${courses.seatsTaken} < ${courses.capacity})`,
      ),
    )
    .returning({ id: courses.id });
  return rows.length === 1;
}

export async function updateSeatFreed(store: Store, courseId: string): Promise<void> {
  await store
    .update(courses)
    .set({ seatsTaken: sql`greatest(0, ${courses.seatsTaken} - 1)` })
    .where(eq(courses.id, courseId));
}

/** The new enrolment, or undefined when there was one. */
export async function insertEnrolment(
  store: Store,
  enrolment: typeof enrolments.$inferInsert,
): Promise<Enrolment | undefined> {
  const [row] = await store.insert(enrolments).values(enrolment).onConflictDoNothing().returning();
  return row;
}

/** Brings back one who left; undefined when nobody had left. */
export async function updateEnrolmentRestored(
  store: Store,
  userId: string,
  courseId: string,
): Promise<Enrolment | undefined> {
  const [row] = await store
    .update(enrolments)
    .set({ leftAt: null })
    .where(
      and(
        eq(enrolments.userId, userId),
        eq(enrolments.courseId, courseId),
        sql`${enrolments.leftAt} is not null`,
      ),
    )
    .returning();
  return row;
}

/** Marks the enrolment as left; undefined when there was none to leave. */
export async function updateEnrolmentLeft(store: Store, userId: string, courseId: string, now: Date) {
  const [row] = await store
    .update(enrolments)
    .set({ leftAt: now })
    .where(and(eq(enrolments.userId, userId), eq(enrolments.courseId, courseId), isNull(enrolments.leftAt)))
    .returning();
  return row;
}

export async function updateEnrolment(
  store: Store,
  id: string,
  change: Partial<Pick<Enrolment, 'nameConfirmedAt' | 'completedAt' | 'completedVersionId'>>,
): Promise<void> {
  await store.update(enrolments).set(change).where(eq(enrolments.id, id));
}

export async function findEnrolment(
  store: Store,
  userId: string,
  courseId: string,
): Promise<Enrolment | undefined> {
  const [row] = await store
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.userId, userId), eq(enrolments.courseId, courseId), isNull(enrolments.leftAt)))
    .limit(1);
  return row;
}

/** The enrolment with its course and its learner, locked until the transaction ends. */
export async function lockEnrolment(store: Store, id: string) {
  const [row] = await store
    .select({ enrolment: enrolments, course: courses, learner: users })
    .from(enrolments)
    .innerJoin(courses, eq(courses.id, enrolments.courseId))
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(eq(enrolments.id, id))
    .for('update', { of: enrolments });
  return row;
}

export function listActivityStates(store: Store, enrolmentId: string): Promise<ActivityState[]> {
  return store.select().from(activityStates).where(eq(activityStates.enrolmentId, enrolmentId));
}

/** The course at this address with the person's enrolment and all its states, in one statement. */
export async function findLearning(store: Store, userId: string, slug: string) {
  const [row] = await store
    .select({
      course: {
        id: courses.id,
        slug: courses.slug,
        publishedVersionId: courses.publishedVersionId,
        timeZone: courses.timeZone,
      },
      enrolment: enrolments,
      states: sql<RawState[] | null>`(
        select json_agg(s) from ${activityStates} s where s.enrolment_id = ${enrolments.id})`,
    })
    .from(courses)
    .innerJoin(enrolments, and(eq(enrolments.courseId, courses.id), eq(enrolments.userId, userId)))
    .where(and(eq(courses.slug, slug), isNull(enrolments.leftAt)))
    .limit(1);
  return row && { ...row, states: (row.states ?? []).map(readState) };
}

type RawState = {
  enrolment_id: string;
  activity_id: string;
  viewed_at: string | null;
  read_at: string | null;
  submitted_at: string | null;
  fraction: number | null;
  is_passed: boolean | null;
  exhausted_at: string | null;
  completed_at: string | null;
};

const dateOf = (text: string | null) => (text === null ? null : new Date(text));

const readState = (raw: RawState): ActivityState => ({
  enrolmentId: raw.enrolment_id,
  activityId: raw.activity_id,
  viewedAt: dateOf(raw.viewed_at),
  readAt: dateOf(raw.read_at),
  submittedAt: dateOf(raw.submitted_at),
  fraction: raw.fraction,
  isPassed: raw.is_passed,
  exhaustedAt: dateOf(raw.exhausted_at),
  completedAt: dateOf(raw.completed_at),
});

/** Notes that the activity was opened, and that «Continuar» leads here; one statement. */
export async function insertActivityView(
  store: Store,
  enrolmentId: string,
  activityId: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await store.execute(sql`
    with opened as (
      update ${enrolments} set last_activity_id = ${activityId}, last_opened_at = ${at}
      where id = ${enrolmentId} returning id
    )
    insert into ${activityStates} (enrolment_id, activity_id, viewed_at)
    select id, ${activityId}::uuid, ${at}::timestamptz from opened
    on conflict (enrolment_id, activity_id) do update set viewed_at = coalesce(activity_states.viewed_at, excluded.viewed_at)`);
}

/** Writes what is given of a state and leaves the rest as it is. */
export async function updateActivityState(
  store: Store,
  key: { enrolmentId: string; activityId: string },
  change: Partial<Omit<ActivityState, 'enrolmentId' | 'activityId'>>,
): Promise<void> {
  await store
    .insert(activityStates)
    .values({ ...key, ...change })
    .onConflictDoUpdate({ target: [activityStates.enrolmentId, activityStates.activityId], set: change });
}

/** Who has opened something of the course, is still in it, and is not noted as done: with what the rules judge by. */
export async function listUnfinishedEnrolments(store: Store, courseId: string) {
  const rows = await store
    .select({
      enrolmentId: enrolments.id,
      states: sql<RawState[]>`json_agg(json_build_object(
        'activity_id', ${activityStates.activityId}, 'viewed_at', ${activityStates.viewedAt},
        'read_at', ${activityStates.readAt}, 'submitted_at', ${activityStates.submittedAt},
        'fraction', ${activityStates.fraction}, 'is_passed', ${activityStates.isPassed},
        'exhausted_at', ${activityStates.exhaustedAt}))`,
    })
    .from(enrolments)
    .innerJoin(activityStates, eq(activityStates.enrolmentId, enrolments.id))
    .where(and(eq(enrolments.courseId, courseId), isNull(enrolments.leftAt), isNull(enrolments.completedAt)))
    .groupBy(enrolments.id);
  return rows.map(({ enrolmentId, states }) => ({ enrolmentId, states: states.map(readState) }));
}

/** The person's courses, the one opened last first. */
export function listLearnings(store: Store, userId: string) {
  return store
    .select({
      enrolment: enrolments,
      course: { id: courses.id, slug: courses.slug, publishedVersionId: courses.publishedVersionId },
      states: sql<RawState[] | null>`(
        select json_agg(s) from ${activityStates} s where s.enrolment_id = ${enrolments.id})`,
    })
    .from(enrolments)
    .innerJoin(courses, eq(courses.id, enrolments.courseId))
    .where(and(eq(enrolments.userId, userId), isNull(enrolments.leftAt)))
    .orderBy(desc(sql`coalesce(${enrolments.lastOpenedAt}, ${enrolments.enrolledAt})`))
    .then((rows) => rows.map((row) => ({ ...row, states: (row.states ?? []).map(readState) })));
}
