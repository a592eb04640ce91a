import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { questionCategories, questions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

/** Words are folded, and every one must occur; null means any. */
export type BankSelection = {
  courseId: string;
  words: string[];
  categoryIds: string[] | null;
  kind: string | null;
  tag: string | null;
  isArchived: boolean | null;
  /** Only what is named or drawn from here, or only what is not. */
  asked: { is: boolean; questions: string[]; draws: { category?: string; tag?: string }[] } | null;
};
export type BankOrder = 'place' | 'changed';

/** Long lists travel as one parameter. */
const listed = (values: unknown[]) => sql`${JSON.stringify(values)}::jsonb`;
const among = (ids: string[]) =>
  sql`${questions.id} in (select value::uuid from jsonb_array_elements_text(${listed(ids)}))`;
const hasTag = (tag: SQL | string) => sql`jsonb_exists(${questions.tags}, ${tag})`;

const isAsked = ({ questions: refs, draws }: NonNullable<BankSelection['asked']>) => sql`(
  jsonb_exists(${listed(refs)}, ${questions.ref})
  or ${questions.archivedAt} is null and exists (
    select from jsonb_to_recordset(${listed(draws)}) as draw(category text, tag text)
    where (draw.category is null or draw.category = ${questionCategories.ref})
      and (draw.tag is null or ${hasTag(sql`draw.tag`)})))`;

function isSelected({ courseId, words, categoryIds, kind, tag, isArchived, asked }: BankSelection) {
  return and(
    eq(questions.courseId, courseId),
    ...words.map((word) => sql`strpos(${questions.searched}, ${word}) > 0`),
    categoryIds ? inArray(questions.categoryId, categoryIds) : undefined,
    kind ? eq(questions.kind, kind) : undefined,
    tag ? hasTag(tag) : undefined,
    isArchived === null ? undefined : (isArchived ? isNotNull : isNull)(questions.archivedAt),
    asked ? (asked.is ? isAsked(asked) : sql`not ${isAsked(asked)}`) : undefined,
  );
}

const inBank = eq(questionCategories.id, questions.categoryId);

/** One page of a course's bank. */
export function listBank(
  store: Store,
  selection: BankSelection,
  { limit, offset, order }: { limit: number; offset: number; order: BankOrder },
) {
  const place = [asc(questionCategories.position), asc(questions.position), asc(questions.id)];
  return store
    .select({
      id: questions.id,
      ref: questions.ref,
      kind: questions.kind,
      body: questions.body,
      tags: questions.tags,
      revision: questions.revision,
      updatedAt: questions.updatedAt,
      archivedAt: questions.archivedAt,
      category: { ref: questionCategories.ref, title: questionCategories.title },
    })
    .from(questions)
    .innerJoin(questionCategories, inBank)
    .where(isSelected(selection))
    .orderBy(...(order === 'changed' ? [desc(questions.updatedAt), asc(questions.id)] : place))
    .limit(limit)
    .offset(offset);
}

export async function countBank(store: Store, selection: BankSelection): Promise<number> {
  const [row] = await store
    .select({ count: sql<number>`count(*)::int` })
    .from(questions)
    .innerJoin(questionCategories, inBank)
    .where(isSelected(selection));
  return row!.count;
}

/** The ids of all that is selected. */
export async function listBankIds(store: Store, selection: BankSelection): Promise<string[]> {
  const rows = await store
    .select({ id: questions.id })
    .from(questions)
    .innerJoin(questionCategories, inBank)
    .where(isSelected(selection));
  return rows.map(({ id }) => id);
}

/** Those of a course that are among these, locked until the transaction ends. */
export function lockBankQuestions(store: Store, courseId: string, ids: string[]) {
  return store
    .select({
      id: questions.id,
      ref: questions.ref,
      categoryId: questions.categoryId,
      tags: questions.tags,
      archivedAt: questions.archivedAt,
    })
    .from(questions)
    .where(and(eq(questions.courseId, courseId), among(ids)))
    .orderBy(asc(questions.position), asc(questions.id))
    .for('update');
}

export async function updateBankQuestions(
  store: Store,
  ids: string[],
  change: { updatedAt: Date; categoryId?: string; archivedAt?: Date | null },
): Promise<void> {
  await store.update(questions).set(change).where(among(ids));
}

export async function updateTagAdded(store: Store, ids: string[], tag: string, at: Date): Promise<void> {
  await store
    .update(questions)
    .set({ tags: sql`${questions.tags} || to_jsonb(${tag}::text)`, updatedAt: at })
    .where(among(ids));
}

export async function updateTagRemoved(store: Store, ids: string[], tag: string, at: Date): Promise<void> {
  await store
    .update(questions)
    .set({ tags: sql`${questions.tags} - ${tag}::text`, updatedAt: at })
    .where(among(ids));
}

/** The tags of a course's bank, with how many questions in use have each. */
export async function listTags(store: Store, courseId: string): Promise<{ tag: string; count: number }[]> {
  const rows = await store.execute<{ tag: string; count: number }>(sql`
    select tag, count(*) filter (where ${questions.archivedAt} is null)::int as count
    from ${questions}, jsonb_array_elements_text(${questions.tags}) as tag
    where ${questions.courseId} = ${courseId} group by tag order by tag`);
  return [...rows];
}

/** What draws can be filled from, without any text. */
export function listStockQuestions(store: Store, courseId: string) {
  return store
    .select({ ref: questions.ref, category: questionCategories.ref, tags: questions.tags })
    .from(questions)
    .innerJoin(questionCategories, inBank)
    .where(and(eq(questions.courseId, courseId), isNull(questions.archivedAt)))
    .orderBy(asc(questions.position), asc(questions.id));
}
