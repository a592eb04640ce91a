import { and, asc, desc, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import { enrolments } from '@/db/schema/enrolment';
import {
  answerSteps,
  attemptQuestions,
  attempts,
  questionCategories,
  questions,
  quizOverrides,
} from '@/db/schema/quiz';
import type { Store } from '@/db/store';

export type Attempt = typeof attempts.$inferSelect;
export type AttemptQuestion = typeof attemptQuestions.$inferSelect;
export type QuizOverride = typeof quizOverrides.$inferSelect;
/** A question of an attempt with the newest step of it: what was answered, or its mark. */
export type AnsweredQuestion = AttemptQuestion & {
  stepId: number | null;
  event: typeof answerSteps.$inferSelect.event | null;
  answer: unknown;
  answeredAt: Date | null;
  fraction: number | null;
  comment: string | null;
};

/** The open questions of a course's bank that are named, or lie in a category or have a tag that is named. */
export function listBankQuestions(
  store: Store,
  courseId: string,
  refs: { categories: string[]; tags: string[]; questions: string[] },
) {
  const oneOf = (column: typeof questions.ref | typeof questionCategories.ref, values: string[]) =>
    values.length > 0 ? inArray(column, values) : sql`false`;
  return store
    .select({
      id: questions.id,
      ref: questions.ref,
      kind: questions.kind,
      body: questions.body,
      revision: questions.revision,
      tags: questions.tags,
      category: questionCategories.ref,
    })
    .from(questions)
    .innerJoin(questionCategories, eq(questionCategories.id, questions.categoryId))
    .where(
      and(
        eq(questions.courseId, courseId),
        isNull(questions.archivedAt),
        sql`(${oneOf(questionCategories.ref, refs.categories)} or ${oneOf(questions.ref, refs.questions)}
          or exists (select from jsonb_array_elements_text(${questions.tags}) as tag
            where tag in (select jsonb_array_elements_text(${JSON.stringify(refs.tags)}::jsonb))))`,
      ),
    )
    .orderBy(asc(questions.position), asc(questions.id));
}

/** All attempts of a learner at an activity, the oldest first. */
export function listAttempts(store: Store, enrolmentId: string, activityId: string): Promise<Attempt[]> {
  return store
    .select()
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, enrolmentId), eq(attempts.activityId, activityId)))
    .orderBy(asc(attempts.number));
}

/** The new attempt, or undefined when one is open already. */
export async function insertAttempt(
  store: Store,
  attempt: typeof attempts.$inferInsert,
): Promise<Attempt | undefined> {
  const [row] = await store.insert(attempts).values(attempt).onConflictDoNothing().returning();
  return row;
}

export async function insertAttemptQuestions(
  store: Store,
  rows: (typeof attemptQuestions.$inferInsert)[],
): Promise<void> {
  await store.insert(attemptQuestions).values(rows);
}

/** The attempt, if it is this person's own, locked until the transaction ends. */
export async function lockOwnAttempt(store: Store, id: string, userId: string): Promise<Attempt | undefined> {
  const [row] = await store
    .select({ attempt: attempts })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(and(eq(attempts.id, id), eq(enrolments.userId, userId), isNull(enrolments.leftAt)))
    .for('update', { of: attempts });
  return row?.attempt;
}

/** The newest step of each question of an attempt. */
const newestSteps = (store: Store, attemptId: string) =>
  store
    .selectDistinctOn([answerSteps.attemptQuestionId], {
      id: answerSteps.id,
      attemptQuestionId: answerSteps.attemptQuestionId,
      event: answerSteps.event,
      answer: answerSteps.answer,
      at: answerSteps.at,
      fraction: answerSteps.fraction,
      comment: answerSteps.comment,
    })
    .from(answerSteps)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, answerSteps.attemptQuestionId))
    .where(eq(attemptQuestions.attemptId, attemptId))
    .orderBy(answerSteps.attemptQuestionId, desc(answerSteps.id))
    .as('last');

const answeredColumns = (last: ReturnType<typeof newestSteps>) => ({
  question: attemptQuestions,
  stepId: last.id,
  event: last.event,
  answer: last.answer,
  answeredAt: last.at,
  fraction: last.fraction,
  comment: last.comment,
});

/** The questions of an attempt, each with its newest step, in order; one statement. */
export async function listAnsweredQuestions(store: Store, attemptId: string): Promise<AnsweredQuestion[]> {
  const last = newestSteps(store, attemptId);
  const rows = await store
    .select(answeredColumns(last))
    .from(attemptQuestions)
    .leftJoin(last, eq(last.attemptQuestionId, attemptQuestions.id))
    .where(eq(attemptQuestions.attemptId, attemptId))
    .orderBy(asc(attemptQuestions.slot));
  return rows.map(({ question, ...step }) => ({ ...question, ...step }));
}

export type Sitting = { attempt: Attempt; questions: AnsweredQuestion[] };

/** This person's own attempt with its questions, all as it stands at one moment; one statement. */
export async function findSitting(store: Store, id: string, userId: string): Promise<Sitting | undefined> {
  const last = newestSteps(store, id);
  const rows = await store
    .select({ attempt: attempts, ...answeredColumns(last) })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .innerJoin(attemptQuestions, eq(attemptQuestions.attemptId, attempts.id))
    .leftJoin(last, eq(last.attemptQuestionId, attemptQuestions.id))
    .where(and(eq(attempts.id, id), eq(enrolments.userId, userId), isNull(enrolments.leftAt)))
    .orderBy(asc(attemptQuestions.slot));
  const [first] = rows;
  const questions = rows.map(({ attempt: _, question, ...step }) => ({ ...question, ...step }));
  return first && { attempt: first.attempt, questions };
}

export async function insertAnswerSteps(
  store: Store,
  steps: (typeof answerSteps.$inferInsert)[],
): Promise<void> {
  await store.insert(answerSteps).values(steps);
}

/** Those of the steps that belong to this attempt. */
export function listAnswerSteps(store: Store, attemptId: string, ids: number[]) {
  return store
    .select({
      id: answerSteps.id,
      attemptQuestionId: answerSteps.attemptQuestionId,
      answer: answerSteps.answer,
      at: answerSteps.at,
    })
    .from(answerSteps)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, answerSteps.attemptQuestionId))
    .where(and(eq(attemptQuestions.attemptId, attemptId), inArray(answerSteps.id, ids)));
}

/** Any attempt, whoever's it is, locked until the transaction ends. */
export async function lockAttempt(store: Store, id: string): Promise<Attempt | undefined> {
  const [row] = await store.select().from(attempts).where(eq(attempts.id, id)).for('update');
  return row;
}

/** The attempt's mark and, where it closes now, when and by whom. */
export async function updateAttemptMark(
  store: Store,
  id: string,
  mark: Pick<Attempt, 'pendingMarks' | 'fraction' | 'isPassed'> &
    Partial<Pick<Attempt, 'finishedAt' | 'endedBy'>>,
): Promise<void> {
  await store.update(attempts).set(mark).where(eq(attempts.id, id));
}

/** What this learner is granted in this quiz beyond its settings. */
export async function findQuizOverride(
  store: Store,
  enrolmentId: string,
  activityId: string,
): Promise<QuizOverride | undefined> {
  const [row] = await store
    .select()
    .from(quizOverrides)
    .where(and(eq(quizOverrides.enrolmentId, enrolmentId), eq(quizOverrides.activityId, activityId)));
  return row;
}

/** The latest closing that anyone is granted in this quiz. */
export async function findLatestClosing(store: Store, activityId: string): Promise<Date | null> {
  const [row] = await store
    .select({ at: max(quizOverrides.closesAt) })
    .from(quizOverrides)
    .where(eq(quizOverrides.activityId, activityId));
  return row?.at ?? null;
}
