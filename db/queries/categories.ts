import { and, asc, eq, sql } from 'drizzle-orm';
import { questionCategories, questions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

export type Category = typeof questionCategories.$inferSelect;

/** The categories of a course in their order, with how many questions stand directly in each. */
export function listCategoriesCounted(store: Store, courseId: string) {
  return store
    .select({
      id: questionCategories.id,
      parentId: questionCategories.parentId,
      ref: questionCategories.ref,
      title: questionCategories.title,
      live: sql<number>`(count(${questions.id}) filter (where ${questions.archivedAt} is null))::int`,
      archived: sql<number>`count(${questions.archivedAt})::int`,
    })
    .from(questionCategories)
    .leftJoin(questions, eq(questions.categoryId, questionCategories.id))
    .where(eq(questionCategories.courseId, courseId))
    .groupBy(questionCategories.id)
    .orderBy(asc(questionCategories.position), asc(questionCategories.title));
}

export async function findCategory(store: Store, id: string): Promise<Category | undefined> {
  const [row] = await store.select().from(questionCategories).where(eq(questionCategories.id, id));
  return row;
}

/** The category, and no one can take it away before the transaction ends. */
export async function lockCategory(
  store: Store,
  courseId: string,
  id: string,
): Promise<Category | undefined> {
  const [row] = await store
    .select()
    .from(questionCategories)
    .where(and(eq(questionCategories.courseId, courseId), eq(questionCategories.id, id)))
    .for('key share');
  return row;
}

/** Waits for whoever is putting something into the category, and lets nobody else. */
export async function lockEmptyCategory(store: Store, id: string): Promise<void> {
  await store
    .select({ id: questionCategories.id })
    .from(questionCategories)
    .where(eq(questionCategories.id, id))
    .for('update');
}

/** The new category, last of its course, or undefined when its ref is taken. */
export async function insertNewCategory(
  store: Store,
  row: Pick<Category, 'courseId' | 'ref' | 'title' | 'parentId'>,
): Promise<Category | undefined> {
  const last = sql`(select coalesce(max(position), -1) + 1 from ${questionCategories} where course_id = ${row.courseId})`;
  const [saved] = await store
    .insert(questionCategories)
    .values({ ...row, position: last as unknown as number })
    .onConflictDoNothing()
    .returning();
  return saved;
}

export async function updateCategory(
  store: Store,
  id: string,
  change: Pick<Category, 'title' | 'parentId'>,
): Promise<void> {
  await store.update(questionCategories).set(change).where(eq(questionCategories.id, id));
}

/** Whether it went: it stays while anything is in it, an archived question too. */
export async function deleteEmptyCategory(store: Store, id: string): Promise<boolean> {
  const inner = sql.raw('question_categories');
  const rows = await store
    .delete(questionCategories)
    .where(
      and(
        eq(questionCategories.id, id),
        sql`not exists (select from ${questions} where ${questions.categoryId} = ${questionCategories.id})`,
        sql`not exists (select from ${inner} child where child.parent_id = ${questionCategories.id})`,
      ),
    )
    .returning({ id: questionCategories.id });
  return rows.length === 1;
}
