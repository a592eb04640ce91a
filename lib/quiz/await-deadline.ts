import type { Attempt } from '@/db/queries/quiz';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Context } from '@/lib/kernel/context';
import { lastMomentOf } from './deadline';

/** Has the attempt closed when its time is over and nobody comes back; where it waited already, at the new time instead. */
export async function awaitDeadline(ctx: Context, attempt: Attempt): Promise<void> {
  const last = lastMomentOf(attempt);
  if (!last) return;
  // A moment more: at its last moment an attempt is not overdue yet.
  const runAt = new Date(last.getTime() + 1000);
  await enqueue(
    ctx.store,
    'attempt.expire',
    { attemptId: attempt.id },
    { jobKey: `attempt.expire:${attempt.id}`, runAt },
  );
}
