import { findCourseMedia, findListedCourse } from '@/db/queries/catalogue';
import { filesOf, type MediaFile } from '@/lib/catalogue/media-input';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { demandPerson, mayInCourse } from '@/lib/kernel/permissions';
import { contentOf, openActivity } from './open-activity';

type Wanted = { course: string; activity: string; sha256: string };

/**
 * A file that a lesson plays or gives out. Its staff has all files of the course's draft; who is enrolled those that an
 * activity which is open for them shows as it is published. NotFound for everyone else.
 */
export async function findMedia(ctx: Context, wanted: Wanted): Promise<MediaFile> {
  demandPerson(ctx);
  const course = found(await findListedCourse(ctx.store, wanted.course));
  if (mayInCourse(ctx.actor, 'course.see', course.id)) {
    const file = await findCourseMedia(ctx.store, course.id, wanted.sha256);
    if (file) return file;
  }
  const compiled = await contentOf(ctx, await openActivity(ctx, wanted));
  if (compiled.kind !== 'lesson') throw new NotFound();
  return found(compiled.segments.flatMap(filesOf).find(({ sha256 }) => sha256 === wanted.sha256));
}
