import { and, asc, eq, inArray, isNull, like, lt, sql } from 'drizzle-orm';
import { files } from '@/db/schema/platform';
import { questionCategories, questions, questionVersions } from '@/db/schema/quiz';
import { questionUploads } from '@/db/schema/uploads';
import type { Store } from '@/db/store';

export type Upload = typeof questionUploads.$inferSelect;

/** The file takes the place of the one this person sent before, and has an id of its own. */
export async function insertUpload(store: Store, row: Omit<Upload, 'id'> & { id: string }): Promise<void> {
  const { id, name, bytes, sentAt } = row;
  await store
    .insert(questionUploads)
    .values(row)
    .onConflictDoUpdate({
      target: [questionUploads.courseId, questionUploads.userId],
      set: { id, name, bytes, sentAt },
    });
}

export async function findUpload(
  store: Store,
  courseId: string,
  userId: string,
): Promise<Upload | undefined> {
  const [row] = await store
    .select()
    .from(questionUploads)
    .where(and(eq(questionUploads.courseId, courseId), eq(questionUploads.userId, userId)));
  return row;
}

/** The file, which is no longer kept; undefined when it was not. */
export async function deleteUpload(store: Store, id: string, userId: string): Promise<Upload | undefined> {
  const [row] = await store
    .delete(questionUploads)
    .where(and(eq(questionUploads.id, id), eq(questionUploads.userId, userId)))
    .returning();
  return row;
}

export async function deleteUploadsBefore(store: Store, sentAt: Date): Promise<void> {
  await store.delete(questionUploads).where(lt(questionUploads.sentAt, sentAt));
}

const whole = {
  id: questions.id,
  categoryId: questions.categoryId,
  ref: questions.ref,
  kind: questions.kind,
  body: questions.body,
  topic: questions.topic,
  source: questions.source,
  tags: questions.tags,
  revision: questions.revision,
  archivedAt: questions.archivedAt,
};
export type WholeQuestion = Pick<typeof questions.$inferSelect, keyof typeof whole>;

/** Every question of a course's bank, archived ones too, in order. */
export function listWholeQuestions(store: Store, courseId: string): Promise<WholeQuestion[]> {
  return store
    .select(whole)
    .from(questions)
    .where(eq(questions.courseId, courseId))
    .orderBy(asc(questions.position), asc(questions.id));
}

/** Those in use that stand in one of these categories, in order. */
export function listQuestionsIn(store: Store, categoryIds: string[]): Promise<WholeQuestion[]> {
  return store
    .select(whole)
    .from(questions)
    .where(and(inArray(questions.categoryId, categoryIds), isNull(questions.archivedAt)))
    .orderBy(asc(questions.position), asc(questions.id));
}

export type NewQuestion = Omit<WholeQuestion, 'id' | 'revision' | 'archivedAt'>;

type Placed = NewQuestion & { id: string };

/** How many were written: those whose ref is taken are left out. Each comes after those of its category that were there. */
export async function insertQuestions(
  store: Store,
  courseId: string,
  rows: Placed[],
  updatedAt: Date,
): Promise<number> {
  const last = await store
    .select({ categoryId: questions.categoryId, position: sql<number>`max(${questions.position})` })
    .from(questions)
    .where(eq(questions.courseId, courseId))
    .groupBy(questions.categoryId);
  const next = new Map(last.map(({ categoryId, position }) => [categoryId, position + 1]));
  const placed = rows.map((row) => {
    const position = next.get(row.categoryId) ?? 0;
    next.set(row.categoryId, position + 1);
    return { ...row, courseId, updatedAt, position };
  });
  let written = 0;
  for (const batch of batches(placed))
    written += (
      await store.insert(questions).values(batch).onConflictDoNothing().returning({ id: questions.id })
    ).length;
  return written;
}

/** Each of these says what is given here, and is in use. */
export async function updateQuestions(
  store: Store,
  rows: Omit<WholeQuestion, 'archivedAt' | 'ref'>[],
  updatedAt: Date,
): Promise<void> {
  for (const batch of batches(rows))
    await store.execute(sql`
      update ${questions} set category_id = new."categoryId", kind = new.kind, body = new.body, topic = new.topic,
        source = new.source, tags = new.tags, revision = new.revision, archived_at = null,
        updated_at = ${updatedAt.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as new(id uuid, "categoryId" uuid, kind text,
        body jsonb, topic text, source text, tags jsonb, revision int)
      where ${questions.id} = new.id`);
}

/** What questions say from these revisions on. */
export async function insertQuestionVersions(
  store: Store,
  rows: (typeof questionVersions.$inferInsert)[],
): Promise<void> {
  for (const batch of batches(rows)) await store.insert(questionVersions).values(batch).onConflictDoNothing();
}

/** The new categories, after those that the course has. */
export async function insertCategories(
  store: Store,
  courseId: string,
  rows: Required<Pick<typeof questionCategories.$inferInsert, 'id' | 'parentId' | 'ref' | 'title'>>[],
): Promise<void> {
  const [last] = await store
    .select({ position: sql<number>`coalesce(max(${questionCategories.position}), -1)` })
    .from(questionCategories)
    .where(eq(questionCategories.courseId, courseId));
  const placed = rows.map((row, at) => ({ ...row, courseId, position: last!.position + 1 + at }));
  for (const batch of batches(placed)) await store.insert(questionCategories).values(batch);
}

/** The pictures among these that are kept. */
export function listPictures(store: Store, hashes: string[]) {
  return store
    .select({ sha256: files.sha256, mediaType: files.mediaType })
    .from(files)
    .where(
      and(
        sql`${files.sha256} in (select jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb))`,
        like(files.mediaType, 'image/%'),
      ),
    );
}

function batches<Row>(rows: Row[], size = 500): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
}
