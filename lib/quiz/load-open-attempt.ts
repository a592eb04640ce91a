import { listAttempts } from '@/db/queries/quiz';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { loadAttempt, type ShownAttempt } from './load-attempt';

/** The attempt at this activity that is open, or null: then the quiz's first page says what can be done. */
export async function loadOpenAttempt(
  ctx: Context,
  { enrolment, current }: Pick<OpenedActivity, 'enrolment' | 'current'>,
  rivals: number[] = [],
): Promise<ShownAttempt | null> {
  const attempts = await listAttempts(ctx.store, enrolment.id, current.activity.id);
  const open = attempts.find(({ finishedAt }) => finishedAt === null);
  return open ? loadAttempt(ctx, open.id, rivals) : null;
}
