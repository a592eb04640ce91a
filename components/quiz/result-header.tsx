import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { AttemptReview } from '@/lib/quiz/tell-review';
import { ResultMark, stateOf } from './result-mark';

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

/** How the attempt came out, and the way on. */
export function ResultHeader(props: Props) {
  const { result, course, activity, locale, isEnough, isCompleted, hasCertificate, ...shown } = props;
  const t = useTranslations('quiz.result');
  const state = stateOf(result);
  return (
    <ResultMark result={result} {...shown}>
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
    </ResultMark>
  );
}
