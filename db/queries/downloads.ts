import { and, eq, inArray, ne, notExists, sql } from 'drizzle-orm';
import { courses, courseVersions } from '@/db/schema/catalogue';
import { downloads } from '@/db/schema/downloads';
import { files } from '@/db/schema/platform';
import type { Store } from '@/db/store';

export type Download = typeof downloads.$inferSelect;
type Whose = Pick<Download, 'versionId' | 'variant'>;

/** A published version with the course that it belongs to. */
export async function findVersionOfCourse(store: Store, versionId: string) {
  const [row] = await store
    .select({
      courseId: courses.id,
      slug: courses.slug,
      timeZone: courses.timeZone,
      publishedVersionId: courses.publishedVersionId,
      publishedAt: courseVersions.publishedAt,
    })
    .from(courseVersions)
    .innerJoin(courses, eq(courses.id, courseVersions.courseId))
    .where(eq(courseVersions.id, versionId))
    .limit(1);
  return row;
}

export function listDownloadsOf(store: Store, { versionId, variant }: Whose): Promise<Download[]> {
  return store
    .select()
    .from(downloads)
    .where(and(eq(downloads.versionId, versionId), eq(downloads.variant, variant)));
}

export async function findDownload(
  store: Store,
  { versionId, variant, name }: Whose & { name: string },
): Promise<Download | undefined> {
  const [row] = await store
    .select()
    .from(downloads)
    .where(and(eq(downloads.versionId, versionId), eq(downloads.variant, variant), eq(downloads.name, name)))
    .limit(1);
  return row;
}

/** Whether this transaction alone makes what the key names; false while another does. */
export async function lockMaking(store: Store, key: string): Promise<boolean> {
  const [row] = await store.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as held`,
  );
  return row?.held === true;
}

/** False when there is one already. */
export async function insertDownload(
  store: Store,
  download: typeof downloads.$inferInsert,
): Promise<boolean> {
  const rows = await store
    .insert(downloads)
    .values(download)
    .onConflictDoNothing()
    .returning({ id: downloads.id });
  return rows.length === 1;
}

/** Takes away what was made of the course's other versions, with the files that nothing points at any more. */
export async function deleteDownloadsBefore(
  store: Store,
  courseId: string,
  versionId: string,
): Promise<void> {
  const versions = store
    .select({ id: courseVersions.id })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, courseId), ne(courseVersions.id, versionId)));
  const gone = await store
    .delete(downloads)
    .where(inArray(downloads.versionId, versions))
    .returning({ sha256: downloads.fileSha256 });
  if (gone.length === 0) return;
  const pointing = store
    .select({ id: downloads.id })
    .from(downloads)
    .where(eq(downloads.fileSha256, files.sha256));
  await store.delete(files).where(
    and(
      inArray(
        files.sha256,
        gone.map(({ sha256 }) => sha256),
      ),
      notExists(pointing),
    ),
  );
}
