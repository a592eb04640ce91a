import type { Attempt } from '@/db/queries/quiz';

export type NextAttempt =
  | { kind: 'open'; attemptId: string }
  | { kind: 'may-start'; left: number | null }
  | { kind: 'wait'; until: Date; left: number | null }
  | { kind: 'used-up' };

/** Whether and when another attempt may begin. `left` is how many remain, null = any number. */
export function whenNext(
  attempts: Pick<Attempt, 'id' | 'finishedAt'>[],
  settings: { attempts: number; waitMinutes: number },
  now: Date,
): NextAttempt {
  const open = attempts.find((attempt) => attempt.finishedAt === null);
  if (open) return { kind: 'open', attemptId: open.id };
  const left = settings.attempts === 0 ? null : settings.attempts - attempts.length;
  if (left !== null && left <= 0) return { kind: 'used-up' };
  const last = attempts.at(-1)?.finishedAt;
  const until = last ? new Date(last.getTime() + settings.waitMinutes * 60_000) : now;
  return until > now ? { kind: 'wait', until, left } : { kind: 'may-start', left };
}
