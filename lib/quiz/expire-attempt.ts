import type { z } from 'zod';
import { lockAttempt } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';
import { closeAttempt } from './close-attempt';
import { isOverdue } from './deadline';
import type { attemptInput } from './input';

/**
 * Closes an attempt whose time is over, with what was saved. Whoever asks: the clock alone decides, so one that is
 * finished or still has time stays as it is.
 */
export async function expireAttempt(ctx: Context, input: z.infer<typeof attemptInput>): Promise<Result> {
  const attempt = await lockAttempt(ctx.store, input.attempt);
  if (!attempt || attempt.finishedAt) return done();
  if (isOverdue(attempt, ctx.now)) await closeAttempt(ctx, attempt, 'deadline');
  return done();
}
