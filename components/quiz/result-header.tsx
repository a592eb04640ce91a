import { useFormatter, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { AttemptReview } from '@/lib/quiz/tell-review';
import { useInstants } from './use-instants';

type Props = {
  result: AttemptReview;
  title: string;
  language: string;
  course: string;
  activity: string;
  timeZone: string;
  locale: Locale;
  /** Whether the activity counts as done, passed or not. */
  isEnough: boolean;
  isCompleted: boolean;
  hasCertificate: boolean;
};

type State = 'passed' | 'notPassed' | 'pending' | 'hidden';
const looks: Record<State, { icon: IconName; box: string; mark: string }> = {
  passed: { icon: 'check-circle', box: 'border-ok bg-ok-tint', mark: 'text-ok' },
  notPassed: { icon: 'info', box: 'border-warn bg-warn-tint', mark: 'text-warn' },
  pending: { icon: 'clock', box: 'border-sea bg-sea-tint', mark: 'text-sea' },
  hidden: { icon: 'lock', box: 'border-line-strong bg-surface', mark: 'text-ink-soft' },
};

function stateOf({ shows, pendingMarks, isPassed }: AttemptReview): State {
  if (pendingMarks > 0) return 'pending';
  if (!shows.marks) return 'hidden';
  return isPassed ? 'passed' : 'notPassed';
}

/** How the attempt came out, in word, number and icon, how it ended, and the way on. */
export function ResultHeader(props: Props) {
  const { result, title, language, course, activity, timeZone, locale } = props;
  const { isEnough, isCompleted, hasCertificate } = props;
  const t = useTranslations('quiz.result');
  const format = useFormatter();
  const { timeInZone } = useInstants(timeZone);
  const state = stateOf(result);
  const { icon, box, mark } = looks[state];
  const percent = (fraction: number) =>
    format.number(fraction, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <header className={classNames('flex flex-col gap-4 rounded-lg border-2 p-6', box)}>
      <div className="flex items-start gap-4">
        <Icon name={icon} className={classNames('size-12 shrink-0', mark)} />
        <div>
          <p lang={language} className="text-sm font-semibold">
            {title}
          </p>
          <h1 className="text-3xl">{t(state)}</h1>
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
      {state === 'notPassed' && isEnough && <p>{t('isEnough')}</p>}
      {isCompleted && <p className="font-semibold">{t('courseCompleted')}</p>}
      <div className="flex flex-wrap gap-3">
        {isCompleted ? (
          <ButtonLink
            size="lg"
            icon="certificate"
            href={`${href(locale, '/aprender/[course]', { course })}#certificado`}
          >
            {hasCertificate ? t('toCertificate') : t('confirmName')}
          </ButtonLink>
        ) : (
          <ButtonLink size="lg" href={href(locale, '/aprender/[course]', { course })}>
            {t('goOn')}
          </ButtonLink>
        )}
        <ButtonLink
          size="lg"
          variant="secondary"
          href={href(locale, '/aprender/[course]/[activity]', { course, activity })}
        >
          {state === 'notPassed' ? t('tryAgain') : t('backToQuiz')}
        </ButtonLink>
      </div>
    </header>
  );
}
