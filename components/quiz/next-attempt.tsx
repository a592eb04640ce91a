import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { LoadedQuiz } from '@/lib/quiz/load-quiz';
import { useInstants } from './use-instants';

type Props = {
  quiz: LoadedQuiz;
  course: string;
  activity: string;
  timeZone: string;
  locale: Locale;
  startAttemptAction: FormAction;
};

/** The way into an attempt: on with the open one, a new one, or why not and from when. */
export function NextAttempt({ quiz, course, activity, timeZone, locale, startAttemptAction }: Props) {
  const t = useTranslations('quiz.intro');
  const { long } = useInstants(timeZone);
  const { next, attempts } = quiz;
  const left = (count: number | null) =>
    count !== null && <p className="mt-2 text-sm text-ink-soft">{t('left', { count })}</p>;
  if (next.kind === 'open')
    return (
      <div className="flex flex-col gap-3">
        <Notice title={t('inProgress')} live={false}>
          <p>{t('inProgressText')}</p>
        </Notice>
        <ButtonLink
          size="lg"
          className="self-start"
          href={href(locale, '/aprender/[course]/[activity]/intento', { course, activity })}
        >
          {t('resume')}
        </ButtonLink>
      </div>
    );
  if (next.kind === 'may-start') {
    const hasPassed = attempts.some(({ mark }) => mark.kind === 'shown' && mark.isPassed);
    return (
      <ActionForm action={startAttemptAction} hidden={{ course, activity }}>
        <SubmitButton size="lg" variant={hasPassed ? 'secondary' : 'primary'}>
          {attempts.length === 0 ? t('start') : t('another')}
        </SubmitButton>
        {left(next.left)}
      </ActionForm>
    );
  }
  if (next.kind === 'used-up') return <Notice tone="warning" live={false} title={t('usedUp')} />;
  if (next.kind === 'wait')
    return (
      <Notice tone="warning" live={false} title={t(next.why === 'opens' ? 'notOpen' : 'wait')}>
        <p>{t(`until.${next.why}`, { at: long(next.until) })}</p>
        {left(next.left)}
      </Notice>
    );
  return (
    <Notice tone="warning" live={false} title={t(next.kind === 'closed' ? 'closed' : 'closesFirst')}>
      <p>{t(next.kind === 'closed' ? 'closedAt' : 'closesAt', { at: long(next.at) })}</p>
    </Notice>
  );
}
