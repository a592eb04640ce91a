import { updateLetter } from '@/db/queries/letters';
import type { Context } from '@/lib/kernel/context';

/** Notes that the mail server refused the letter, so that coordinators see it; the job is tried again later. */
export async function recordFailure(ctx: Context, letterId: string, error: string): Promise<void> {
  await updateLetter(ctx.store, letterId, { failedAt: ctx.now, error: error.slice(0, 500) });
}
