import type { z } from 'zod';
import { findSitting } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { isOverdue } from './deadline';
import type { answersInput } from './input';
import { type Saved, writePage } from './write-page';

const refuse = refusals('quiz');

/**
 * `saveAnswers` where nothing stands in its way: one statement reads and one writes, without a transaction. Null, with
 * nothing kept, where that rule has to see to it under a lock: the time is up, or another device saves at this moment.
 */
export async function keepAnswers(
  ctx: Context,
  input: z.infer<typeof answersInput>,
  posted: FormData,
  how: { goesOn: boolean } = { goesOn: true },
): Promise<Result<Saved> | null> {
  const person = demandPerson(ctx);
  const sitting = found(await findSitting(ctx.store, input.attempt, person.actor.userId));
  const { attempt } = sitting;
  if (attempt.endedBy === 'deadline') return done({ kind: 'time-over', attemptId: attempt.id });
  if (attempt.finishedAt) return refuse('attempt-finished');
  if (input.timeUp || isOverdue(attempt, ctx.now)) return null;
  const saved = await writePage(person, sitting, input, posted, how);
  return saved && done(saved);
}
