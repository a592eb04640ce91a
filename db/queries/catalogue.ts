import { and, asc, eq, isNotNull, isNull, like, sql } from 'drizzle-orm';
import { activityVersions, courseFiles, courses, courseVersions } from '@/db/schema/catalogue';
import type { Store } from '@/db/store';

export type Course = typeof courses.$inferSelect;

const listed = {
  id: courses.id,
  slug: courses.slug,
  publishedVersionId: courses.publishedVersionId,
  opensAt: courses.opensAt,
  closesAt: courses.closesAt,
  capacity: courses.capacity,
  seatsTaken: courses.seatsTaken,
  timeZone: courses.timeZone,
  enrolmentKeyHash: courses.enrolmentKeyHash,
};

/** A course as visitors meet it. */
export type ListedCourse = Pick<Course, keyof typeof listed>;

export function listPublishedCourses(store: Store): Promise<ListedCourse[]> {
  return store
    .select(listed)
    .from(courses)
    .where(and(isNotNull(courses.publishedVersionId), isNull(courses.archivedAt)))
    .orderBy(courses.createdAt);
}

/** The course at this address, published or not. */
export async function findListedCourse(store: Store, slug: string): Promise<ListedCourse | undefined> {
  const [row] = await store
    .select(listed)
    .from(courses)
    .where(and(eq(courses.slug, slug), isNull(courses.archivedAt)))
    .limit(1);
  return row;
}

export async function findPublishedVersionId(store: Store, courseId: string): Promise<string | null> {
  const [row] = await store
    .select({ versionId: courses.publishedVersionId })
    .from(courses)
    .where(eq(courses.id, courseId))
    .limit(1);
  return row?.versionId ?? null;
}

/** The zone in which a course's dates are meant. */
export async function findCourseZone(store: Store, courseId: string): Promise<string> {
  const [row] = await store.select({ zone: courses.timeZone }).from(courses).where(eq(courses.id, courseId));
  return row?.zone ?? 'UTC';
}

export async function findCourseVersion(store: Store, id: string) {
  const [row] = await store
    .select({ number: courseVersions.number, outline: courseVersions.outline })
    .from(courseVersions)
    .where(eq(courseVersions.id, id))
    .limit(1);
  return row;
}

export async function findActivityVersion(store: Store, id: string) {
  const [row] = await store
    .select({
      title: activityVersions.title,
      body: activityVersions.body,
      compiled: activityVersions.compiled,
    })
    .from(activityVersions)
    .where(eq(activityVersions.id, id))
    .limit(1);
  return row;
}

/** The files of the country cards of all published courses. */
export function listPublishedCountryFiles(store: Store): Promise<{ name: string; text: string }[]> {
  return store
    .select({ name: courseFiles.name, text: courseFiles.text })
    .from(courseFiles)
    .innerJoin(courses, eq(courses.id, courseFiles.courseId))
    .where(
      and(
        like(courseFiles.name, 'paises.%'),
        isNotNull(courses.publishedVersionId),
        isNull(courses.archivedAt),
      ),
    )
    .orderBy(asc(courses.slug), asc(courseFiles.name));
}

export async function findCourseFile(store: Store, courseId: string, name: string) {
  const [row] = await store
    .select({
      mediaType: courseFiles.mediaType,
      text: courseFiles.text,
      alternative: courseFiles.alternative,
    })
    .from(courseFiles)
    .where(and(eq(courseFiles.courseId, courseId), eq(courseFiles.name, name)))
    .limit(1);
  return row;
}

/** A file that lessons of the course's draft play or give out, by the hash of its bytes. */
export async function findCourseMedia(store: Store, courseId: string, sha256: string) {
  const [row] = await store
    .select({
      name: sql<string>`substring(${courseFiles.name} from '^archivos/(.*)$')`,
      sha256: sql<string>`${courseFiles.sha256}`,
      mediaType: courseFiles.mediaType,
      size: sql<number>`${courseFiles.size}`,
    })
    .from(courseFiles)
    .where(and(eq(courseFiles.courseId, courseId), eq(courseFiles.sha256, sha256)))
    .limit(1);
  return row;
}
