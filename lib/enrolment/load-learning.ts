import { findLearning } from '@/db/queries/enrolment';
import { publishedOutline } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { progressOf } from './progress';

/** The person's own course: outline, enrolment and progress. NotFound for who is not enrolled. */
export async function loadLearning(ctx: Context, slug: string) {
  const { actor } = demandPerson(ctx);
  const { course, enrolment, states } = found(await findLearning(ctx.store, actor.userId, slug));
  const { outline, number } = await publishedOutline(ctx.store, found(course.publishedVersionId));
  return { course, enrolment, outline, number, progress: progressOf(outline, states, ctx.now) };
}
export type Learning = Awaited<ReturnType<typeof loadLearning>>;
