import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import type { AttemptReview } from '@/lib/quiz/tell-review';
import { useInstants } from './use-instants';

type State = 'passed' | 'notPassed' | 'pending' | 'hidden';
const looks: Record<State, { icon: IconName; box: string; mark: string }> = {
  passed: { icon: 'check-circle', box: 'border-ok bg-ok-tint', mark: 'text-ok' },
  notPassed: { icon: 'info', box: 'border-warn bg-warn-tint', mark: 'text-warn' },
  pending: { icon: 'clock', box: 'border-sea bg-sea-tint', mark: 'text-sea' },
  hidden: { icon: 'lock', box: 'border-line-strong bg-surface', mark: 'text-ink-soft' },
};

export function stateOf({
  shows,
  pendingMarks,
  isPassed,
}: Pick<AttemptReview, 'shows' | 'pendingMarks' | 'isPassed'>): State {
  if (pendingMarks > 0) return 'pending';
  if (!shows.marks) return 'hidden';
  return isPassed ? 'passed' : 'notPassed';
}

type Props = {
  result: AttemptReview;
  title: string;
  language: string;
  timeZone: string;
  /** Below the title of a page; otherwise it is the title. */
  isBelow?: boolean;
  children?: ReactNode;
};

/** How an attempt came out, in word, number and icon, and how it ended. */
export function ResultMark({ result, title, language, timeZone, isBelow, children }: Props) {
  const t = useTranslations('quiz.result');
  const format = useFormatter();
  const { timeInZone } = useInstants(timeZone);
  const state = stateOf(result);
  const { icon, box, mark } = looks[state];
  const percent = (fraction: number) =>
    format.number(fraction, { style: 'percent', maximumFractionDigits: 1 });
  const Heading = isBelow ? 'h2' : 'h1';
  return (
    <header className={classNames('flex flex-col gap-4 rounded-lg border-2 p-6', box)}>
      <div className="flex items-start gap-4">
        <Icon name={icon} className={classNames('size-12 shrink-0', mark)} />
        <div>
          <p lang={language} className="text-sm font-semibold">
            {title}
          </p>
          <Heading className="text-3xl">{t(state)}</Heading>
          <p className="mt-1 text-lg">
            {state === 'pending'
              ? t('pendingText', { count: result.pendingMarks })
              : result.fraction === null
                ? t('hiddenText', { passMark: percent(result.passMark / 100) })
                : t('mark', { mark: percent(result.fraction), passMark: percent(result.passMark / 100) })}
          </p>
          {result.endedBy === 'deadline' && (
            <p className="mt-2">{t('byDeadline', { at: timeInZone(result.finishedAt) })}</p>
          )}
        </div>
      </div>
      {children}
    </header>
  );
}
