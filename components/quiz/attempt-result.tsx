import { useFormatter, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { AttemptReview } from '@/lib/quiz/review-attempt';
import { QuestionReview } from '@/questions/views';

type Props = {
  result: AttemptReview;
  title: string;
  language: string;
  course: string;
  activity: string;
  locale: Locale;
  isCompleted: boolean;
  hasCertificate: boolean;
};

/** The mark in words, numbers and icon; what comes next; then each question with what there is to learn from it. */
export function AttemptResult(props: Props) {
  const { result, title, language, course, activity, locale, isCompleted, hasCertificate } = props;
  const t = useTranslations('quiz.result');
  const format = useFormatter();
  const { isPassed } = result;
  const percent = (fraction: number) =>
    format.number(fraction, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className="flex flex-col gap-8">
      <header
        className={classNames(
          'flex flex-col gap-4 rounded-lg border-2 p-6',
          isPassed ? 'border-ok bg-ok-tint' : 'border-warn bg-warn-tint',
        )}
      >
        <div className="flex items-start gap-4">
          <Icon
            name={isPassed ? 'check-circle' : 'info'}
            className={classNames('size-12 shrink-0', isPassed ? 'text-ok' : 'text-warn')}
          />
          <div>
            <p lang={language} className="text-sm font-semibold">
              {title}
            </p>
            <h1 className="text-3xl">{isPassed ? t('passed') : t('notPassed')}</h1>
            <p className="mt-1 text-lg">
              {t('mark', { mark: percent(result.fraction), passMark: percent(result.passMark / 100) })}
            </p>
          </div>
        </div>
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
            {isPassed ? t('backToQuiz') : t('tryAgain')}
          </ButtonLink>
        </div>
      </header>
      <section aria-labelledby="revision" className="flex flex-col gap-5">
        <h2 id="revision" className="text-2xl">
          {t('review')}
        </h2>
        {!isPassed && <p className="text-ink-soft">{t('keyLater')}</p>}
        <ol className="flex flex-col gap-6">
          {result.questions.map(({ slot, kind, review }, index) => (
            <li key={slot} className="rounded-lg border border-line bg-surface p-5">
              <h3 className="mb-3 font-sans text-sm font-semibold text-sea">
                {t('question', { number: index + 1 })}
              </h3>
              <div lang={language}>
                <QuestionReview kind={kind} review={review} />
              </div>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
