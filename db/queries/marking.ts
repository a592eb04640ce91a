import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { users } from '@/db/schema/accounts';
import { activities, courses } from '@/db/schema/catalogue';
import { enrolments } from '@/db/schema/enrolment';
import { answerSteps, attemptQuestions, attempts } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

/** A quiz as its marker finds it. */
export async function findMarkedQuiz(
  store: Store,
  slug: string,
  ref: string,
): Promise<{ id: string; ref: string; title: string; courseId: string } | undefined> {
  const [row] = await store
    .select({
      id: activities.id,
      ref: activities.ref,
      title: activities.title,
      courseId: activities.courseId,
    })
    .from(activities)
    .innerJoin(courses, eq(courses.id, activities.courseId))
    .where(and(eq(courses.slug, slug), eq(activities.ref, ref), sql`${activities.body}->>'kind' = 'quiz'`))
    .limit(1);
  return row;
}

export type WaitingAnswer = {
  attemptQuestionId: string;
  activity: string;
  title: string;
  finishedAt: Date;
  body: unknown;
  kind: string;
};

const newest = sql`(select s.id from ${answerSteps} s where s.attempt_question_id = ${attemptQuestions.id}
  order by s.id desc limit 1)`;
const isWaiting = sql`exists (select from ${answerSteps} s where s.id = ${newest}
  and s.fraction is null and s.answer <> 'null'::jsonb)`;

/** Answers of a course that a person must mark, the one handed in first at the head; at most so many. */
export function listWaitingAnswers(store: Store, courseId: string, most: number): Promise<WaitingAnswer[]> {
  return store
    .select({
      attemptQuestionId: attemptQuestions.id,
      activity: activities.ref,
      title: activities.title,
      finishedAt: sql<Date>`${attempts.finishedAt}`.mapWith(attempts.finishedAt),
      body: attemptQuestions.body,
      kind: attemptQuestions.kind,
    })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(activities, eq(activities.id, attempts.activityId))
    .innerJoin(attemptQuestions, eq(attemptQuestions.attemptId, attempts.id))
    .where(
      and(
        eq(enrolments.courseId, courseId),
        isNotNull(attempts.finishedAt),
        sql`${attempts.pendingMarks} > 0`,
        isWaiting,
      ),
    )
    .orderBy(asc(attempts.finishedAt), asc(attemptQuestions.slot))
    .limit(most);
}

/** How many answers of the course wait for a marker. */
export async function countWaitingAnswers(store: Store, courseId: string): Promise<number> {
  const [row] = await store
    .select({ count: sql<number>`coalesce(sum(${attempts.pendingMarks}), 0)::int` })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(and(eq(enrolments.courseId, courseId), isNotNull(attempts.finishedAt)));
  return row!.count;
}

/** A question of a finished attempt with its newest step, and the course and the person it belongs to. */
export async function findAnswerToMark(store: Store, attemptQuestionId: string) {
  const [row] = await store
    .select({
      id: attemptQuestions.id,
      attemptId: attempts.id,
      kind: attemptQuestions.kind,
      body: attemptQuestions.body,
      maximum: attemptQuestions.maximum,
      courseId: enrolments.courseId,
      activity: activities.ref,
      title: activities.title,
      finishedAt: attempts.finishedAt,
      givenNames: users.givenNames,
      surnames: users.surnames,
      stepId: answerSteps.id,
      event: answerSteps.event,
      answer: answerSteps.answer,
      fraction: answerSteps.fraction,
      comment: answerSteps.comment,
    })
    .from(attemptQuestions)
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(users, eq(users.id, enrolments.userId))
    .innerJoin(activities, eq(activities.id, attempts.activityId))
    .innerJoin(
      answerSteps,
      and(eq(answerSteps.attemptQuestionId, attemptQuestions.id), eq(answerSteps.id, newest)),
    )
    .where(and(eq(attemptQuestions.id, attemptQuestionId), isNotNull(attempts.finishedAt)))
    .limit(1);
  return row;
}

export type RegradableAnswer = {
  id: string;
  attemptId: string;
  questionId: string;
  ref: string;
  kind: string;
  given: unknown;
  mended: unknown;
  revision: number;
  answer: unknown;
  fraction: number | null;
};

/**
 * Answers of finished attempts whose question was mended in the bank since, and that no person has marked: with the
 * question as it was given and as it is now.
 */
export function listRegradableAnswers(store: Store, activityId: string): Promise<RegradableAnswer[]> {
  return store.execute<RegradableAnswer>(sql`
    select q.id, q.attempt_id as "attemptId", q.question_id as "questionId", b.ref, q.kind, q.body as given,
      b.body as mended, b.revision, last.answer, last.fraction
    from attempts a
    join attempt_questions q on q.attempt_id = a.id
    join questions b on b.id = q.question_id and b.kind = q.kind and b.archived_at is null
    join lateral (select answer, fraction, event from answer_steps s where s.attempt_question_id = q.id
      order by s.id desc limit 1) last on true
    where a.activity_id = ${activityId} and a.finished_at is not null
      and b.revision > coalesce(q.question_revision, 0) and last.event <> 'mark'
    order by a.id, q.slot`);
}

/** Attempts by id, locked until the transaction ends, always in the same order. */
export function lockAttempts(store: Store, activityId: string, ids: string[]) {
  return store
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.activityId, activityId),
        sql`${attempts.id} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`,
      ),
    )
    .orderBy(asc(attempts.id))
    .for('update');
}

/** All questions of these attempts with their newest steps, as the mark is made of them. */
export function listMarkParts(
  store: Store,
  attemptIds: string[],
): Promise<{ id: string; attemptId: string; answer: unknown; fraction: number | null; maximum: number }[]> {
  return store.execute<{
    id: string;
    attemptId: string;
    answer: unknown;
    fraction: number | null;
    maximum: number;
  }>(sql`
    select q.id, q.attempt_id as "attemptId", last.answer, last.fraction, q.maximum
    from attempt_questions q
    left join lateral (select answer, fraction from answer_steps s where s.attempt_question_id = q.id
      order by s.id desc limit 1) last on true
    where q.attempt_id in (select jsonb_array_elements_text(${JSON.stringify(attemptIds)}::jsonb)::uuid)`);
}

/** Notes by which mended question each answer was marked. One statement. */
export async function updateQuestionsRegraded(
  store: Store,
  rows: { id: string; revision: number; body: unknown }[],
): Promise<void> {
  await store.execute(sql`
    update attempt_questions q set question_revision = r.revision, regraded_body = r.body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, revision int, body jsonb)
    where q.id = r.id`);
}
