import { useFormatter, useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { loadQuiz } from '@/lib/quiz/load-quiz';
import { AttemptTable } from './attempt-table';

type Props = {
  quiz: Awaited<ReturnType<typeof loadQuiz>>;
  course: string;
  activity: string;
  timeZone: string;
  language: string;
  locale: Locale;
  startAttemptAction: FormAction;
};

/** What awaits: how many questions, the mark to pass, attempts, and when the next one may begin. */
export function QuizIntro({ quiz, course, activity, timeZone, language, locale, startAttemptAction }: Props) {
  const t = useTranslations('quiz.intro');
  const format = useFormatter();
  const { next, attempts } = quiz;
  const finished = attempts.filter(({ finishedAt }) => finishedAt !== null);
  const hasPassed = finished.some(({ isPassed }) => isPassed);
  return (
    <div lang={locale} className="flex flex-col gap-6 font-sans">
      {quiz.introHtml && (
        // Compiled and sanitised when it was published.
        <div lang={language} className="prose-lesson" dangerouslySetInnerHTML={{ __html: quiz.introHtml }} />
      )}
      <dl className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-5 sm:grid-cols-2 [&_dt]:text-sm [&_dt]:text-ink-soft [&_dd]:font-semibold">
        <div>
          <dt>{t('questions')}</dt>
          <dd>{quiz.questions}</dd>
        </div>
        <div>
          <dt>{t('passMark')}</dt>
          <dd>{t('percent', { percent: quiz.passMark })}</dd>
        </div>
        <div>
          <dt>{t('attempts')}</dt>
          <dd>{quiz.attemptsAllowed === 0 ? t('unlimited') : quiz.attemptsAllowed}</dd>
        </div>
        <div>
          <dt>{t('time')}</dt>
          <dd>{t('noLimit')}</dd>
        </div>
        <div className="sm:col-span-2">
          <dt>{t('counts')}</dt>
          <dd>{t(`grading.${quiz.grading}`)}</dd>
        </div>
      </dl>
      {next.kind === 'open' ? (
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
      ) : next.kind === 'may-start' ? (
        <ActionForm action={startAttemptAction} hidden={{ course, activity }}>
          <SubmitButton size="lg" variant={hasPassed ? 'secondary' : 'primary'}>
            {finished.length === 0 ? t('start') : t('another')}
          </SubmitButton>
          {next.left !== null && (
            <p className="mt-2 text-sm text-ink-soft">{t('left', { count: next.left })}</p>
          )}
          <p className="mt-2 text-sm text-ink-soft">{t('leaving')}</p>
        </ActionForm>
      ) : (
        <Notice tone="warning" live={false} title={next.kind === 'wait' ? t('wait') : t('usedUp')}>
          {next.kind === 'wait' && (
            <p>
              {t('waitUntil', {
                at: format.dateTime(next.until, { dateStyle: 'long', timeStyle: 'short', timeZone }),
              })}
            </p>
          )}
        </Notice>
      )}
      {finished.length > 0 && (
        <AttemptTable
          attempts={finished}
          course={course}
          activity={activity}
          timeZone={timeZone}
          locale={locale}
        />
      )}
    </div>
  );
}
