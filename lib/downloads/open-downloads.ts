import { findListedCourse } from '@/db/queries/catalogue';
import { publishedOutline } from '@/lib/catalogue/published';
import { loadLearning } from '@/lib/enrolment/load-learning';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson, mayInCourse } from '@/lib/kernel/permissions';
import { withheldBy } from './withheld-by';

/**
 * The course whose books this person may have: all of it for its staff; for who is enrolled all but what is locked.
 * NotFound for everyone else.
 */
export async function openDownloads(ctx: Context, slug: string) {
  demandPerson(ctx);
  const course = found(await findListedCourse(ctx.store, slug));
  if (mayInCourse(ctx.actor, 'course.see', course.id)) {
    const versionId = found(course.publishedVersionId);
    const { outline } = await publishedOutline(ctx.store, versionId);
    return { versionId, outline, withheld: [], isStaff: true };
  }
  const learning = await loadLearning(ctx, slug);
  const versionId = found(learning.course.publishedVersionId);
  return {
    versionId,
    outline: learning.outline,
    withheld: withheldBy(learning.progress),
    isStaff: false,
  };
}
export type OpenedDownloads = Awaited<ReturnType<typeof openDownloads>>;
