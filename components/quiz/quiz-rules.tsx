import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { LoadedQuiz } from '@/lib/quiz/load-quiz';
import { useInstants } from './use-instants';

type Props = {
  quiz: Pick<
    LoadedQuiz,
    'questions' | 'passMark' | 'grading' | 'navigation' | 'behaviour' | 'penalty' | 'rules'
  >;
  timeZone: string;
};

/** What is known before an attempt begins: in numbers, and what they mean in sentences. */
export function QuizRules({ quiz, timeZone }: Props) {
  const t = useTranslations('quiz.intro');
  const format = useFormatter();
  const instants = useInstants(timeZone);
  const { rules, penalty } = quiz;
  const length = useLength(rules.waitMinutes);
  const facts: { label: string; value: ReactNode; isWide?: boolean }[] = [
    { label: t('questions'), value: quiz.questions },
    { label: t('passMark'), value: t('percent', { percent: quiz.passMark }) },
    { label: t('attempts'), value: rules.attempts === 0 ? t('unlimited') : rules.attempts },
    {
      label: t('time'),
      value: rules.timeLimitMinutes === 0 ? t('noLimit') : t('minutes', { count: rules.timeLimitMinutes }),
    },
    ...(rules.opensAt ? [{ label: t('opens'), value: instants.long(rules.opensAt), isWide: true }] : []),
    ...(rules.closesAt ? [{ label: t('closes'), value: instants.long(rules.closesAt), isWide: true }] : []),
    ...(rules.attempts === 1
      ? []
      : [{ label: t('counts'), value: t(`grading.${quiz.grading}`), isWide: true }]),
  ];
  const isTimed = rules.timeLimitMinutes > 0 || rules.closesAt !== null;
  const sentences = [
    ...(rules.attemptsPerDay > 0 ? [t('perDay', { count: rules.attemptsPerDay })] : []),
    ...(rules.waitMinutes > 0 ? [t('pause', { length })] : []),
    ...(isTimed ? [t('atTheEnd')] : []),
    ...(rules.timeLimitMinutes > 0 && rules.closesAt ? [t('closesEarlier')] : []),
    ...(quiz.navigation === 'sequential' ? [t('forwardOnly')] : []),
    ...(quiz.behaviour === 'immediate' ? [t('checkable')] : []),
    ...(penalty > 0 ? [t('penalty', { share: format.number(penalty / 100, { style: 'percent' }) })] : []),
    rules.timeLimitMinutes > 0 ? t('leavingTimed') : t('leaving'),
  ];
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-5 sm:grid-cols-2 [&_dt]:text-sm [&_dt]:text-ink-soft [&_dd]:font-semibold">
        {facts.map(({ label, value, isWide }) => (
          <div key={label} className={isWide ? 'sm:col-span-2' : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul
        className={
          sentences.length > 1 ? 'flex list-disc flex-col gap-1 ps-5 text-ink-soft' : 'text-ink-soft'
        }
      >
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** 30 minutos, 2 horas, 3 días. */
function useLength(minutes: number): string {
  const t = useTranslations('quiz.intro');
  if (minutes % 1440 === 0) return t('days', { count: minutes / 1440 });
  return minutes % 60 === 0 ? t('hours', { count: minutes / 60 }) : t('minutes', { count: minutes });
}
