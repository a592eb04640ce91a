import type { Shows } from './kind';

/** How an answer came out, in one word. */
export type Verdict = 'right' | 'partial' | 'wrong' | 'blank';

export function verdictOf(fraction: number): Verdict {
  if (fraction >= 1) return 'right';
  return fraction > 0 ? 'partial' : 'wrong';
}

/** A mark kept between nothing and everything. */
export const clamp = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/** The explanation of the solution: feedback that comes with the key, or once it is told that all was right. */
export function explanation(text: string | undefined, fraction: number, shows: Shows): string[] {
  const isDue = shows.key || (shows.correctness && fraction >= 1);
  return text !== undefined && shows.feedback && isDue ? [text] : [];
}
