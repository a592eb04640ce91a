import type { SittingSettings } from './settings';

/** What is said of a mark: the text of the highest band that it reaches; null without bands, or without a mark. */
export function bandOf(bands: SittingSettings['bands'], fraction: number | null): string | null {
  if (fraction === null) return null;
  // As the mark itself: what reaches a border but for the last digit has reached it.
  const reached = bands.filter(({ from }) => fraction * 100 >= from - 1e-6);
  return reached.sort((one, other) => other.from - one.from)[0]?.text ?? null;
}
