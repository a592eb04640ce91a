import type { Tally } from '@/questions/tallying';

/** Below so many attempts no suspicion is raised: chance does as much. */
const fewest = 10;

export type Suspicion =
  | 'negative-discrimination'
  | 'low-discrimination'
  | 'too-hard'
  | 'too-easy'
  | 'wrong-preferred'
  | 'unanswered';

type Judged = {
  n: number;
  answered: number;
  facility: number;
  discrimination: number | null;
  tallies: Tally[];
};

/**
 * Why a question deserves a second look, the gravest first. Bounds as item analysis commonly has them: a facility of
 * 0.2–0.95, a discrimination of at least 0.2; one below 0, or a wrong option that more people choose than any right one,
 * often means that the key is wrong.
 */
export function judgeQuestion({ n, answered, facility, discrimination, tallies }: Judged): Suspicion[] {
  if (n < fewest) return [];
  const found: Suspicion[] = [];
  if (discrimination !== null && discrimination < 0) found.push('negative-discrimination');
  if (tallies.some(isWrongPreferred)) found.push('wrong-preferred');
  if (facility < 0.2) found.push('too-hard');
  if (discrimination !== null && discrimination >= 0 && discrimination < 0.2)
    found.push('low-discrimination');
  if (facility > 0.95) found.push('too-easy');
  if (answered / n < 0.9) found.push('unanswered');
  return found;
}

function isWrongPreferred({ rows }: Tally): boolean {
  const most = (wanted: boolean) =>
    Math.max(
      0,
      ...rows.filter(({ isRight, isOther }) => isRight === wanted && !isOther).map(({ count }) => count),
    );
  return most(false) > most(true);
}
