import { insertActivityView, lockEnrolment } from '@/db/queries/enrolment';
import type { Context } from '@/lib/kernel/context';
import { completeActivity } from './complete-activity';
import type { OpenedActivity } from './open-activity';

/**
 * Notes where «Continuar» leads now; completes the activity where being seen is its rule, and the course where its
 * author has since taken away what was missing: no other event may be left. Locked: nothing.
 */
export async function recordView(ctx: Context, opened: OpenedActivity): Promise<void> {
  const { current, enrolment, progress } = opened;
  const { id, completion } = current.activity;
  if (current.locks.length > 0) return;
  const isDoneBySeeing = !current.wasOpened && completion.conditions.includes('viewed');
  const isOverdue = progress.isComplete && !enrolment.completedAt;
  if (!isDoneBySeeing && !isOverdue) return insertActivityView(ctx.store, enrolment.id, id, ctx.now);
  await ctx.store.transaction(async (store) => {
    await lockEnrolment(store, enrolment.id);
    await insertActivityView(store, enrolment.id, id, ctx.now);
    await completeActivity({ ...ctx, store }, enrolment.id, id);
  });
}
