import type { Attempt } from '@/db/queries/quiz';
import type { Granted } from './granted';

/** `left` is how many attempts remain, null = any number. */
export type NextAttempt =
  | { kind: 'open'; attemptId: string }
  | { kind: 'may-start'; left: number | null }
  /** Until it opens, until the pause after the last one is over, or until the day has room for another. */
  | { kind: 'wait'; until: Date; left: number | null; why: 'opens' | 'pause' | 'day' }
  | { kind: 'closed'; at: Date }
  /** It closes before another could begin. */
  | { kind: 'closes-first'; at: Date }
  | { kind: 'used-up' };

type Limits = Pick<Granted, 'attempts' | 'attemptsPerDay' | 'waitMinutes' | 'opensAt' | 'closesAt'>;
type Sat = Pick<Attempt, 'id' | 'startedAt' | 'finishedAt'>;

const day = 24 * 60 * 60_000;

/** Whether and when another attempt may begin. `attempts` are those so far, the oldest first. */
export function whenNext(attempts: Sat[], limits: Limits, now: Date): NextAttempt {
  const open = attempts.find((attempt) => attempt.finishedAt === null);
  if (open) return { kind: 'open', attemptId: open.id };
  const { closesAt } = limits;
  if (closesAt && now >= closesAt) return { kind: 'closed', at: closesAt };
  const left = limits.attempts === 0 ? null : limits.attempts - attempts.length;
  if (left !== null && left <= 0) return { kind: 'used-up' };
  const [wait] = waitsOf(attempts, limits).sort((one, other) => other.until.getTime() - one.until.getTime());
  if (!wait || wait.until <= now) return { kind: 'may-start', left };
  return closesAt && wait.until >= closesAt
    ? { kind: 'closes-first', at: closesAt }
    : { kind: 'wait', left, ...wait };
}

/** All that may hold another attempt back, over or not. */
function waitsOf(attempts: Sat[], { attemptsPerDay, waitMinutes, opensAt }: Limits) {
  const waits: { until: Date; why: 'opens' | 'pause' | 'day' }[] = [];
  if (opensAt) waits.push({ until: opensAt, why: 'opens' });
  const last = attempts.at(-1)?.finishedAt;
  if (last && waitMinutes > 0)
    waits.push({ until: new Date(last.getTime() + waitMinutes * 60_000), why: 'pause' });
  // The day has room again a day after the first of the last so many began.
  const first = attemptsPerDay > 0 ? attempts.at(-attemptsPerDay) : undefined;
  if (first) waits.push({ until: new Date(first.startedAt.getTime() + day), why: 'day' });
  return waits;
}
