import { insertActivityView } from '@/db/queries/enrolment';
import type { Context } from '@/lib/kernel/context';
import { completeActivity } from './complete-activity';
import type { OpenedActivity } from './open-activity';

/** Notes where «Continuar» leads now; completes the activity where being seen is its rule. Locked: nothing. */
export async function recordView(ctx: Context, opened: OpenedActivity): Promise<void> {
  const { current, enrolment } = opened;
  if (current.locks.length > 0) return;
  await insertActivityView(ctx.store, enrolment.id, current.activity.id, ctx.now);
  if (!current.wasOpened && current.activity.completion.conditions.includes('viewed')) {
    await ctx.store.transaction((store) =>
      completeActivity({ ...ctx, store }, enrolment.id, current.activity.id),
    );
  }
}
