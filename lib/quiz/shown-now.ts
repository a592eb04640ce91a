import type { Shown } from '@/lib/catalogue/quiz-input';
import type { SittingSettings } from './settings';

const parts = ['marks', 'correctness', 'feedback', 'key'] as const;
type Part = (typeof parts)[number];

/** What a review keeps back, and what opens it: passing, the day the quiz closes for everyone, both, or nothing. */
export type Kept = { part: Part; until: 'passed' | 'closed' | 'closed-and-passed' | 'never' };
export type ReviewShows = Record<Part, boolean> & { kept: Kept[] };

/** What is told of an answer that was checked while the attempt is open; nobody has passed by it yet. */
export const showsDuring = ({ review }: Pick<SittingSettings, 'review'>): Record<Part, boolean> =>
  told(review.during, false);

/**
 * What the review of a finished attempt shows at this moment. `closedAt` is when the quiz closes for the last of those who
 * may sit it; null = it never does, and then what would show afterwards never shows.
 */
export function showsAfter(
  { review }: Pick<SittingSettings, 'review'>,
  at: { now: Date; closedAt: Date | null; hasPassed: boolean },
): ReviewShows {
  const isClosed = at.closedAt !== null && at.now >= at.closedAt;
  const current = isClosed ? review.closed : review.after;
  const later = isClosed || at.closedAt === null ? null : review.closed;
  const shows = told(current, at.hasPassed);
  const kept = parts
    .filter((part) => !shows[part])
    .map((part) => ({ part, until: opening(part, current, later) }));
  return { ...shows, kept };
}

function told(shown: Shown, hasPassed: boolean): Record<Part, boolean> {
  return { ...shown, key: shown.key === 'always' || (shown.key === 'passed' && hasPassed) };
}

function opening(part: Part, current: Shown, later: Shown | null): Kept['until'] {
  if (part === 'key' && later?.key === 'always') return 'closed';
  if (part === 'key' && current.key === 'passed') return 'passed';
  if (part === 'key') return later?.key === 'passed' ? 'closed-and-passed' : 'never';
  return later?.[part] ? 'closed' : 'never';
}
