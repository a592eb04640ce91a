import { and, eq, isNull, sql } from 'drizzle-orm';
import { users } from '@/db/schema/accounts';
import { enrolments } from '@/db/schema/enrolment';
import { attempts, quizOverrides } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

/** What learners of a quiz are granted beyond its settings, the newest first. */
export function listQuizOverrides(store: Store, activityId: string) {
  return store
    .select({
      id: quizOverrides.id,
      extraMinutes: quizOverrides.extraMinutes,
      extraAttempts: quizOverrides.extraAttempts,
      opensAt: quizOverrides.opensAt,
      closesAt: quizOverrides.closesAt,
      reason: quizOverrides.reason,
      updatedAt: quizOverrides.updatedAt,
      givenNames: users.givenNames,
      surnames: users.surnames,
      email: users.email,
      by: sql<string>`(select trim(b.given_names || ' ' || b.surnames) from ${users} b where b.id = ${quizOverrides.byUserId})`,
    })
    .from(quizOverrides)
    .innerJoin(enrolments, eq(enrolments.id, quizOverrides.enrolmentId))
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(eq(quizOverrides.activityId, activityId))
    .orderBy(sql`${quizOverrides.updatedAt} desc`);
}

/** Who is enrolled in the course under this address. */
export async function findEnrolmentByEmail(
  store: Store,
  courseId: string,
  email: string,
): Promise<{ id: string } | undefined> {
  const [row] = await store
    .select({ id: enrolments.id })
    .from(enrolments)
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(and(eq(enrolments.courseId, courseId), eq(users.email, email), isNull(enrolments.leftAt)))
    .limit(1);
  return row;
}

/** New, or instead of what the learner was granted in this quiz before. */
export async function insertQuizOverride(
  store: Store,
  row: typeof quizOverrides.$inferInsert,
): Promise<void> {
  const { extraMinutes, extraAttempts, opensAt, closesAt, reason, byUserId, updatedAt } = row;
  await store
    .insert(quizOverrides)
    .values(row)
    .onConflictDoUpdate({
      target: [quizOverrides.enrolmentId, quizOverrides.activityId],
      set: { extraMinutes, extraAttempts, opensAt, closesAt, reason, byUserId, updatedAt },
    });
}

/** Takes away what was granted; whom it was granted to, or undefined when it was gone. */
export async function deleteQuizOverride(
  store: Store,
  activityId: string,
  id: string,
): Promise<{ enrolmentId: string } | undefined> {
  const [row] = await store
    .delete(quizOverrides)
    .where(and(eq(quizOverrides.id, id), eq(quizOverrides.activityId, activityId)))
    .returning({ enrolmentId: quizOverrides.enrolmentId });
  return row;
}

/** The attempt that this learner has open at the quiz, locked. */
export async function lockOpenAttempt(store: Store, enrolmentId: string, activityId: string) {
  const [row] = await store
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.enrolmentId, enrolmentId),
        eq(attempts.activityId, activityId),
        isNull(attempts.finishedAt),
      ),
    )
    .for('update');
  return row;
}

export async function updateAttemptDeadline(
  store: Store,
  id: string,
  deadlineAt: Date | null,
): Promise<void> {
  await store.update(attempts).set({ deadlineAt }).where(eq(attempts.id, id));
}
