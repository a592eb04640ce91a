import type { QuizOverride } from '@/db/queries/quiz';
import type { QuizBody } from '@/lib/catalogue/quiz-input';

type Limits = Pick<QuizBody, 'attempts' | 'attemptsPerDay' | 'waitMinutes' | 'timeLimitMinutes'> & {
  opensAt: string | null;
  closesAt: string | null;
};

/** When and how often one learner may sit a quiz, and for how long: its settings with what this learner is granted. */
export type Granted = Pick<Limits, 'attempts' | 'attemptsPerDay' | 'waitMinutes' | 'timeLimitMinutes'> & {
  opensAt: Date | null;
  closesAt: Date | null;
};

type Extra = Pick<QuizOverride, 'extraMinutes' | 'extraAttempts' | 'opensAt' | 'closesAt'>;

const dateOf = (at: string | null) => (at === null ? null : new Date(at));

/** No limit stays no limit, whatever is added to it. */
export function grantedTo(quiz: Limits, extra: Extra | undefined): Granted {
  return {
    attempts: quiz.attempts === 0 ? 0 : quiz.attempts + (extra?.extraAttempts ?? 0),
    attemptsPerDay: quiz.attemptsPerDay,
    waitMinutes: quiz.waitMinutes,
    timeLimitMinutes: quiz.timeLimitMinutes === 0 ? 0 : quiz.timeLimitMinutes + (extra?.extraMinutes ?? 0),
    opensAt: extra?.opensAt ?? dateOf(quiz.opensAt),
    closesAt: extra?.closesAt ?? dateOf(quiz.closesAt),
  };
}
