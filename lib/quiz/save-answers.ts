import type { z } from 'zod';
import { listAnsweredQuestions, lockOwnAttempt } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { closeAttempt } from './close-attempt';
import { isOverdue, isTimeUp } from './deadline';
import type { answersInput } from './input';
import { type Saved, writePage } from './write-page';

const refuse = refusals('quiz');

/**
 * Keeps the answers and flags of one page of the person's own open attempt: a step for each answer that changed. Leaving a
 * question empty keeps what was answered before. What another device has answered meanwhile is kept too, the one
 * that comes last counts, and it is told. Refused after the attempt is finished; after deadline and grace it closes instead.
 */
export async function saveAnswers(
  ctx: Context,
  input: z.infer<typeof answersInput>,
  posted: FormData,
  how: { goesOn: boolean } = { goesOn: true },
): Promise<Result<Saved>> {
  const person = demandPerson(ctx);
  const attempt = found(await lockOwnAttempt(ctx.store, input.attempt, person.actor.userId));
  const timeOver: Saved = { kind: 'time-over', attemptId: attempt.id };
  if (attempt.endedBy === 'deadline') return done(timeOver);
  if (attempt.finishedAt) return refuse('attempt-finished');
  if (!isOverdue(attempt, ctx.now)) {
    const questions = await listAnsweredQuestions(ctx.store, attempt.id);
    const saved = found(await writePage(person, { attempt, questions }, input, posted, how));
    if (saved.kind !== 'saved' || !input.timeUp || !isTimeUp(attempt, ctx.now)) return done(saved);
  }
  await closeAttempt(ctx, attempt, 'deadline');
  return done(timeOver);
}
