import { and, asc, desc, eq, inArray, isNotNull, isNull, like, sql } from 'drizzle-orm';
import { users } from '@/db/schema/accounts';
import {
  activities,
  activityVersions,
  courseFiles,
  courses,
  courseVersions,
  modules,
} from '@/db/schema/catalogue';
import { questionCategories, questions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

export type DraftCourse = typeof courses.$inferSelect;
export type DraftModule = typeof modules.$inferSelect;
export type DraftActivity = typeof activities.$inferSelect;
export type CourseVersion = typeof courseVersions.$inferSelect;

export async function findDraftCourse(store: Store, id: string): Promise<DraftCourse | undefined> {
  const [row] = await store.select().from(courses).where(eq(courses.id, id)).limit(1);
  return row;
}

export async function lockDraftCourse(store: Store, id: string): Promise<DraftCourse | undefined> {
  const [row] = await store.select().from(courses).where(eq(courses.id, id)).for('update');
  return row;
}

export function listDraftModules(store: Store, courseId: string): Promise<DraftModule[]> {
  return store.select().from(modules).where(eq(modules.courseId, courseId)).orderBy(asc(modules.position));
}

export function listDraftActivities(store: Store, courseId: string): Promise<DraftActivity[]> {
  return store
    .select()
    .from(activities)
    .where(eq(activities.courseId, courseId))
    .orderBy(asc(activities.position));
}

export async function findDraftActivity(store: Store, id: string): Promise<DraftActivity | undefined> {
  const [row] = await store.select().from(activities).where(eq(activities.id, id)).limit(1);
  return row;
}

/** The saved draft, or undefined when its revision is not the expected one any more. */
export async function updateDraftActivity(
  store: Store,
  id: string,
  revision: number,
  change: Partial<typeof activities.$inferInsert>,
): Promise<DraftActivity | undefined> {
  const [row] = await store
    .update(activities)
    .set({ ...change, revision: revision + 1 })
    .where(and(eq(activities.id, id), eq(activities.revision, revision)))
    .returning();
  return row;
}

export async function updatePositions(
  store: Store,
  positions: { id: string; position: number }[],
): Promise<void> {
  for (const { id, position } of positions)
    await store.update(activities).set({ position }).where(eq(activities.id, id));
}

export async function findLastVersion(store: Store, courseId: string): Promise<CourseVersion | undefined> {
  const [row] = await store
    .select()
    .from(courseVersions)
    .where(eq(courseVersions.courseId, courseId))
    .orderBy(desc(courseVersions.number))
    .limit(1);
  return row;
}

/** The id of the version with this content, new or already there. */
export async function insertActivityVersion(
  store: Store,
  version: typeof activityVersions.$inferInsert,
): Promise<string> {
  const [row] = await store.insert(activityVersions).values(version).onConflictDoNothing().returning();
  if (row) return row.id;
  const [before] = await store
    .select({ id: activityVersions.id })
    .from(activityVersions)
    .where(
      and(
        eq(activityVersions.activityId, version.activityId),
        eq(activityVersions.contentHash, version.contentHash),
      ),
    );
  return before!.id;
}

export function listVersionHashes(
  store: Store,
  ids: string[],
): Promise<{ id: string; contentHash: string }[]> {
  return store
    .select({ id: activityVersions.id, contentHash: activityVersions.contentHash })
    .from(activityVersions)
    .where(inArray(activityVersions.id, ids));
}

export async function insertCourseVersion(
  store: Store,
  version: typeof courseVersions.$inferInsert,
): Promise<CourseVersion> {
  const [row] = await store.insert(courseVersions).values(version).returning();
  return row!;
}

export async function updatePublishedVersion(
  store: Store,
  courseId: string,
  versionId: string,
): Promise<void> {
  await store.update(courses).set({ publishedVersionId: versionId }).where(eq(courses.id, courseId));
}

export function listCategoryRefs(store: Store, courseId: string): Promise<{ id: string; ref: string }[]> {
  return store
    .select({ id: questionCategories.id, ref: questionCategories.ref })
    .from(questionCategories)
    .where(eq(questionCategories.courseId, courseId));
}

/** Every question that is not archived, with its category. */
export function listLiveQuestions(
  store: Store,
  courseId: string,
): Promise<Pick<typeof questions.$inferSelect, 'ref' | 'categoryId' | 'kind' | 'body' | 'tags'>[]> {
  return store
    .select({
      ref: questions.ref,
      categoryId: questions.categoryId,
      kind: questions.kind,
      body: questions.body,
      tags: questions.tags,
    })
    .from(questions)
    .where(and(eq(questions.courseId, courseId), isNull(questions.archivedAt)))
    .orderBy(asc(questions.ref));
}

export function listFigures(
  store: Store,
  courseId: string,
): Promise<Pick<typeof courseFiles.$inferSelect, 'name' | 'text' | 'alternative'>[]> {
  return store
    .select({ name: courseFiles.name, text: courseFiles.text, alternative: courseFiles.alternative })
    .from(courseFiles)
    .where(and(eq(courseFiles.courseId, courseId), eq(courseFiles.mediaType, 'image/svg+xml')))
    .orderBy(asc(courseFiles.name));
}

/** The files that its lessons play and give out, by the names that authors know; transcripts with their text. */
export function listMedia(
  store: Store,
  courseId: string,
): Promise<{ name: string; mediaType: string; text: string; sha256: string; size: number }[]> {
  return store
    .select({
      name: sql<string>`substring(${courseFiles.name} from '^archivos/(.*)$')`,
      mediaType: courseFiles.mediaType,
      text: courseFiles.text,
      sha256: sql<string>`${courseFiles.sha256}`,
      size: sql<number>`${courseFiles.size}`,
    })
    .from(courseFiles)
    .where(and(eq(courseFiles.courseId, courseId), isNotNull(courseFiles.sha256)))
    .orderBy(asc(courseFiles.name));
}

/** The files of a course's country cards. */
export function listCountryFiles(store: Store, courseId: string): Promise<{ name: string; text: string }[]> {
  return store
    .select({ name: courseFiles.name, text: courseFiles.text })
    .from(courseFiles)
    .where(and(eq(courseFiles.courseId, courseId), like(courseFiles.name, 'paises.%')))
    .orderBy(asc(courseFiles.name));
}

export async function findPersonName(store: Store, userId: string): Promise<string | undefined> {
  const [row] = await store
    .select({ name: sql<string>`trim(${users.givenNames} || ' ' || ${users.surnames})` })
    .from(users)
    .where(eq(users.id, userId));
  return row?.name;
}
