import { findPublishedVersionId } from '@/db/queries/catalogue';
import { listUnfinishedEnrolments } from '@/db/queries/enrolment';
import { publishedOutline } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { progressOf } from './progress';

/**
 * Enrolments that by what is published now are complete, though nothing has noted it yet: their author has since
 * taken away what was missing, or waived a condition. Reads only.
 */
export async function listOverdue(ctx: Context, courseId: string): Promise<string[]> {
  const versionId = await findPublishedVersionId(ctx.store, courseId);
  if (!versionId) return [];
  const { outline } = await publishedOutline(ctx.store, versionId);
  const unfinished = await listUnfinishedEnrolments(ctx.store, courseId);
  return unfinished
    .filter(({ states }) => progressOf(outline, states, ctx.now).isComplete)
    .map(({ enrolmentId }) => enrolmentId);
}
