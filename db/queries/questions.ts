import { and, desc, eq, inArray, like, sql } from 'drizzle-orm';
import { users } from '@/db/schema/accounts';
import { questions, questionVersions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

const known = {
  id: questions.id,
  courseId: questions.courseId,
  categoryId: questions.categoryId,
  ref: questions.ref,
  kind: questions.kind,
  body: questions.body,
  topic: questions.topic,
  source: questions.source,
  tags: questions.tags,
  revision: questions.revision,
  updatedAt: questions.updatedAt,
  archivedAt: questions.archivedAt,
};
export type BankQuestion = Pick<typeof questions.$inferSelect, keyof typeof known>;

/** The question of a course's bank with this ref, archived or not. */
export async function findQuestion(
  store: Store,
  courseId: string,
  ref: string,
): Promise<BankQuestion | undefined> {
  const [row] = await store
    .select(known)
    .from(questions)
    .where(and(eq(questions.courseId, courseId), eq(questions.ref, ref)));
  return row;
}

export async function findQuestionById(store: Store, id: string): Promise<BankQuestion | undefined> {
  const [row] = await store.select(known).from(questions).where(eq(questions.id, id));
  return row;
}

/** Those of a course's bank that are named, archived ones too. */
export function listQuestionsNamed(store: Store, courseId: string, refs: string[]) {
  return store
    .select({ ref: questions.ref, kind: questions.kind, body: questions.body })
    .from(questions)
    .where(and(eq(questions.courseId, courseId), inArray(questions.ref, refs)));
}

/** Locked until the transaction ends. */
export async function lockQuestion(store: Store, id: string): Promise<BankQuestion | undefined> {
  const [row] = await store.select(known).from(questions).where(eq(questions.id, id)).for('update');
  return row;
}

/** Those refs of a course that begin like this. */
export async function listRefsLike(store: Store, courseId: string, stem: string): Promise<string[]> {
  const rows = await store
    .select({ ref: questions.ref })
    .from(questions)
    .where(and(eq(questions.courseId, courseId), like(questions.ref, `${stem}%`)));
  return rows.map(({ ref }) => ref);
}

/** The new question, last of its category; undefined when its id or its ref is there already. */
export async function insertNewQuestion(
  store: Store,
  row: Omit<typeof questions.$inferInsert, 'position'>,
): Promise<BankQuestion | undefined> {
  const last = sql`(select coalesce(max(position), -1) + 1 from ${questions} where category_id = ${row.categoryId})`;
  const [saved] = await store
    .insert(questions)
    .values({ ...row, position: last as unknown as number })
    .onConflictDoNothing()
    .returning(known);
  return saved;
}

export async function updateQuestion(
  store: Store,
  id: string,
  change: Partial<Omit<BankQuestion, 'id' | 'courseId' | 'ref'>>,
): Promise<void> {
  await store.update(questions).set(change).where(eq(questions.id, id));
}

/** What a question says from this revision on; a version that is there already stays as it is. */
export async function insertQuestionVersion(
  store: Store,
  version: typeof questionVersions.$inferInsert,
): Promise<void> {
  await store.insert(questionVersions).values(version).onConflictDoNothing();
}

/** The texts of a question, the newest first, each with the name of who wrote it. */
export function listQuestionVersions(store: Store, questionId: string) {
  return store
    .select({
      revision: questionVersions.revision,
      kind: questionVersions.kind,
      body: questionVersions.body,
      at: questionVersions.at,
      by: sql<string | null>`nullif(trim(${users.givenNames} || ' ' || ${users.surnames}), '')`,
    })
    .from(questionVersions)
    .leftJoin(users, eq(users.id, questionVersions.byUserId))
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(desc(questionVersions.revision));
}
