import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Something an author must mend. `reason` has a text under `authoring.problems.<reason>`. */
export type Problem = {
  /** Where in the value that was looked at: `['scenes', 3, 'text']`. */
  path: (string | number)[];
  /** Line inside the text at `path`, from 1. */
  line: number;
  reason: string;
  details: Record<string, string | number>;
  severity: 'error' | 'warning';
};

/** Makes problems of one value: `const problem = problemsAt(['markdown'])`. */
export const problemsAt =
  (path: Problem['path'], severity: Problem['severity'] = 'error') =>
  (reason: string, details: Problem['details'] = {}, line = 1): Problem => ({
    path,
    line,
    reason,
    details,
    severity,
  });

/** Authors read in the language of their course, as far as the interface speaks it. */
export function describeProblem(problem: Pick<Problem, 'reason' | 'details'>, language: string): string {
  const locale: Locale = language === 'es' ? 'es' : 'en';
  return translator(locale, 'authoring.problems')(problem.reason, problem.details);
}
