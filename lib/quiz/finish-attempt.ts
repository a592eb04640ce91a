import type { z } from 'zod';
import { lockOwnAttempt } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import { closeAttempt } from './close-attempt';
import { isOverdue, isTimeUp } from './deadline';
import type { attemptInput } from './input';

/**
 * Marks the person's own attempt and closes it, once: whoever comes second gets the same attempt back. After the deadline and
 * its grace it is closed by the deadline, with what was saved until then. Activity, course and certificate follow in
 * the same transaction.
 */
export async function finishAttempt(
  ctx: Context,
  input: z.infer<typeof attemptInput>,
): Promise<Result<{ attemptId: string; isFinished: boolean }>> {
  const { actor } = demandPerson(ctx);
  const attempt = found(await lockOwnAttempt(ctx.store, input.attempt, actor.userId));
  const value = { attemptId: attempt.id, isFinished: true };
  if (attempt.finishedAt) return done(value);
  // The page's clock did not know of time that was granted meanwhile.
  if (input.timeUp && !isTimeUp(attempt, ctx.now)) return done({ ...value, isFinished: false });
  const byDeadline = input.timeUp !== undefined || isOverdue(attempt, ctx.now);
  await closeAttempt(ctx, attempt, byDeadline ? 'deadline' : 'learner');
  return done(value);
}
