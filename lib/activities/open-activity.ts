import { publishedContent } from '@/lib/catalogue/published';
import { loadLearning } from '@/lib/enrolment/load-learning';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';

/** An activity of one's own course with its neighbours; `locks` says why it does not open, and then nothing else may be read. */
export async function openActivity(ctx: Context, input: { course: string; activity: string }) {
  const learning = await loadLearning(ctx, input.course);
  const { activities } = learning.progress;
  const index = activities.findIndex(({ activity }) => activity.ref === input.activity);
  const current = found(activities[index]);
  return {
    ...learning,
    current,
    previous: activities[index - 1]?.activity ?? null,
    next: activities[index + 1]?.activity ?? null,
    module: found(learning.outline.modules.find(({ activities: own }) => own.includes(current.activity))),
  };
}
export type OpenedActivity = Awaited<ReturnType<typeof openActivity>>;

/** The compiled content of an opened activity; NotFound while it is locked. */
export async function contentOf(ctx: Context, opened: Pick<OpenedActivity, 'current'>) {
  const { activity, locks } = opened.current;
  found(locks.length === 0 ? activity : null);
  return (await publishedContent(ctx.store, activity.versionId)).compiled;
}
