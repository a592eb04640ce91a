import type { Attempt } from '@/db/queries/quiz';
import type { Granted } from './granted';
import { settingsOf } from './settings';

/** When an attempt's time is up: after its limit, or when the quiz closes if that is earlier; null = never. */
export function deadlineOf(
  startedAt: Date,
  { timeLimitMinutes, closesAt }: Pick<Granted, 'timeLimitMinutes' | 'closesAt'>,
): Date | null {
  const limit = timeLimitMinutes === 0 ? null : new Date(startedAt.getTime() + timeLimitMinutes * 60_000);
  if (!limit || !closesAt) return limit ?? closesAt;
  return limit < closesAt ? limit : closesAt;
}

type Timed = Pick<Attempt, 'deadlineAt' | 'settings'>;

/** Until when answers are still taken: the deadline, and what was on its way then. */
export function lastMomentOf(attempt: Timed): Date | null {
  if (!attempt.deadlineAt) return null;
  return new Date(attempt.deadlineAt.getTime() + settingsOf(attempt).graceSeconds * 1000);
}

/** A page's clock may be ahead of the server's by this much. */
const skewMs = 5000;

/** Whether the deadline has come, as a page's clock that was drawn by this server may say. */
export const isTimeUp = ({ deadlineAt }: Timed, now: Date): boolean =>
  deadlineAt !== null && now.getTime() >= deadlineAt.getTime() - skewMs;

/** Whether it is open although its time, with the grace, is over. */
export function isOverdue(attempt: Timed & Pick<Attempt, 'finishedAt'>, now: Date): boolean {
  const last = lastMomentOf(attempt);
  return attempt.finishedAt === null && last !== null && now > last;
}
