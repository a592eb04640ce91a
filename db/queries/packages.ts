import { and, asc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import { courseStaff, users } from '@/db/schema/accounts';
import { activities, courseFiles, courses, modules } from '@/db/schema/catalogue';
import { questionCategories, questions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';
import { insertQuestionVersion } from './questions';

export async function findCourseBySlug(store: Store, slug: string): Promise<{ id: string } | undefined> {
  const [row] = await store.select({ id: courses.id }).from(courses).where(eq(courses.slug, slug));
  return row;
}

export function listCourseIds(store: Store): Promise<{ id: string; slug: string }[]> {
  return store.select({ id: courses.id, slug: courses.slug }).from(courses).orderBy(asc(courses.createdAt));
}

/** The new course's id, or undefined when its address is taken. */
export async function insertCourse(
  store: Store,
  course: typeof courses.$inferInsert,
): Promise<string | undefined> {
  const [row] = await store
    .insert(courses)
    .values(course)
    .onConflictDoNothing({ target: courses.slug })
    .returning();
  return row?.id;
}

export async function updateCourseDetails(
  store: Store,
  id: string,
  { details, timeZone }: Pick<typeof courses.$inferInsert, 'details' | 'timeZone'>,
): Promise<void> {
  await store
    .update(courses)
    .set({ details, timeZone, revision: sql`${courses.revision} + 1` })
    .where(eq(courses.id, id));
}

/** New, or as before with these values: the id stays. */
export async function insertModule(store: Store, row: typeof modules.$inferInsert): Promise<string> {
  const { title, summary, outcomes, position } = row;
  const [saved] = await store
    .insert(modules)
    .values(row)
    .onConflictDoUpdate({
      target: [modules.courseId, modules.ref],
      set: { title, summary, outcomes, position },
    })
    .returning();
  return saved!.id;
}

/** New, or as before with these values; the revision counts up only when the content differs. */
export async function insertActivity(store: Store, row: typeof activities.$inferInsert): Promise<void> {
  const { moduleId, title, minutes, position, body, completion, restrictions, updatedAt, updatedBy } = row;
  await store
    .insert(activities)
    .values(row)
    .onConflictDoUpdate({
      target: [activities.courseId, activities.ref],
      set: {
        moduleId,
        title,
        minutes,
        position,
        body,
        completion,
        restrictions,
        updatedAt,
        updatedBy,
        revision: sql`${activities.revision} + 1`,
      },
      setWhere: sql`(${activities.moduleId}, ${activities.title}, ${activities.minutes}, ${activities.position},
        ${activities.body}, ${activities.completion}, ${activities.restrictions})
        is distinct from (excluded.module_id, excluded.title, excluded.minutes, excluded.position,
        excluded.body, excluded.completion, excluded.restrictions)`,
    });
}

export async function insertCategory(
  store: Store,
  row: typeof questionCategories.$inferInsert,
): Promise<string> {
  const [saved] = await store
    .insert(questionCategories)
    .values(row)
    .onConflictDoUpdate({
      target: [questionCategories.courseId, questionCategories.ref],
      set: { title: row.title, position: row.position },
    })
    .returning();
  return saved!.id;
}

/** New, or as before with these values. A new text is a new revision, with its version; nothing else counts one up. */
export async function insertQuestion(
  store: Store,
  row: typeof questions.$inferInsert,
  byUserId: string | null = null,
): Promise<void> {
  const { categoryId, kind, body, topic, source, tags, position, updatedAt } = row;
  const [saved] = await store
    .insert(questions)
    .values(row)
    .onConflictDoUpdate({
      target: [questions.courseId, questions.ref],
      set: {
        categoryId,
        kind,
        body,
        topic,
        source,
        tags,
        position,
        updatedAt,
        archivedAt: null,
        revision: sql`${questions.revision}
          + ((${questions.kind}, ${questions.body}) is distinct from (excluded.kind, excluded.body))::int`,
      },
      setWhere: sql`(${questions.categoryId}, ${questions.kind}, ${questions.body}, ${questions.topic},
        ${questions.source}, ${questions.tags}, ${questions.position})
        is distinct from (excluded.category_id, excluded.kind, excluded.body, excluded.topic,
        excluded.source, excluded.tags, excluded.position) or ${questions.archivedAt} is not null`,
    })
    .returning({ id: questions.id, revision: questions.revision });
  if (saved)
    await insertQuestionVersion(store, {
      questionId: saved.id,
      revision: saved.revision,
      kind,
      body,
      byUserId,
      at: updatedAt,
    });
}

export async function insertCourseFile(store: Store, row: typeof courseFiles.$inferInsert): Promise<void> {
  const { mediaType, text, alternative, sha256 = null, size = null } = row;
  await store
    .insert(courseFiles)
    .values(row)
    .onConflictDoUpdate({
      target: [courseFiles.courseId, courseFiles.name],
      set: { mediaType, text, alternative, sha256, size },
    });
}

/** Leaves in the draft only what has one of these refs. Progress and published versions stay. */
export async function deleteActivitiesExcept(store: Store, courseId: string, refs: string[]): Promise<void> {
  await store
    .delete(activities)
    .where(and(eq(activities.courseId, courseId), notInArray(activities.ref, refs)));
}

export async function deleteModulesExcept(store: Store, courseId: string, refs: string[]): Promise<void> {
  await store.delete(modules).where(and(eq(modules.courseId, courseId), notInArray(modules.ref, refs)));
}

export async function deleteCourseFilesExcept(
  store: Store,
  courseId: string,
  names: string[],
): Promise<void> {
  await store
    .delete(courseFiles)
    .where(and(eq(courseFiles.courseId, courseId), notInArray(courseFiles.name, names)));
}

/** Questions are never deleted: reports still name them. */
export async function updateArchivedExcept(
  store: Store,
  courseId: string,
  refs: string[],
  archivedAt: Date,
): Promise<void> {
  await store
    .update(questions)
    .set({ archivedAt })
    .where(
      and(eq(questions.courseId, courseId), isNull(questions.archivedAt), notInArray(questions.ref, refs)),
    );
}

/** Categories without any question, archived ones included. */
export async function deleteEmptyCategoriesExcept(
  store: Store,
  courseId: string,
  refs: string[],
): Promise<void> {
  await store
    .delete(questionCategories)
    .where(
      and(
        eq(questionCategories.courseId, courseId),
        notInArray(questionCategories.ref, refs),
        sql`not exists (select from ${questions} where ${questions.categoryId} = ${questionCategories.id})`,
      ),
    );
}

export function listCategories(store: Store, courseId: string) {
  return store
    .select()
    .from(questionCategories)
    .where(eq(questionCategories.courseId, courseId))
    .orderBy(asc(questionCategories.position), asc(questionCategories.ref));
}

export function listQuestions(store: Store, courseId: string) {
  return store
    .select()
    .from(questions)
    .where(and(eq(questions.courseId, courseId), isNull(questions.archivedAt)))
    .orderBy(asc(questions.position), asc(questions.ref));
}

export function listCourseFiles(store: Store, courseId: string) {
  return store
    .select()
    .from(courseFiles)
    .where(eq(courseFiles.courseId, courseId))
    .orderBy(asc(courseFiles.name));
}

/** The person's id, whether new or known by this address; a known one is left as it is. */
export async function insertPerson(store: Store, person: typeof users.$inferInsert): Promise<string> {
  const [row] = await store
    .insert(users)
    .values(person)
    .onConflictDoNothing({ target: users.email })
    .returning();
  if (row) return row.id;
  const [before] = await store.select({ id: users.id }).from(users).where(eq(users.email, person.email));
  return before!.id;
}

export async function insertStaff(store: Store, row: typeof courseStaff.$inferInsert): Promise<void> {
  await store.insert(courseStaff).values(row).onConflictDoNothing();
}
