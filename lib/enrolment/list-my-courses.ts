import { listLearnings } from '@/db/queries/enrolment';
import { publishedOutline } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { demandPerson } from '@/lib/kernel/permissions';
import { progressOf } from './progress';

/** The person's courses with their progress, the one opened last first. */
export async function listMyCourses(ctx: Context) {
  const { actor } = demandPerson(ctx);
  const learnings = await listLearnings(ctx.store, actor.userId);
  const published = learnings.filter(({ course }) => course.publishedVersionId !== null);
  return Promise.all(
    published.map(async ({ course, enrolment, states }) => {
      const { outline } = await publishedOutline(ctx.store, course.publishedVersionId!);
      const progress = progressOf(outline, states, ctx.now);
      const last = progress.activities.find(({ activity }) => activity.id === enrolment.lastActivityId);
      return {
        slug: course.slug,
        details: outline.details,
        enrolment,
        progress,
        last: last?.activity ?? null,
      };
    }),
  );
}
