import { useFormatter, useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { OutlineActivity } from '@/lib/catalogue/input';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { LoadedSurvey } from '@/lib/surveys/load-survey';
import { AnswerFate } from './answer-fate';
import { SurveyForm } from './survey-form';

type Props = {
  survey: LoadedSurvey;
  notice: string;
  /** Whether it was sent just now. */
  isNew: boolean;
  course: string;
  activity: string;
  next: OutlineActivity | null;
  locale: Locale;
  language: string;
  submitSurveyAction: FormAction;
};

/** What happens with the answers, and then the questions; once sent, thanks and the way on. */
export function SurveyView(props: Props) {
  const { survey, notice, isNew, course, activity, next, locale, language, submitSurveyAction } = props;
  const t = useTranslations('surveys');
  const format = useFormatter();
  const { introHtml, questions, submittedAt, isRequired } = survey;
  const onward = next
    ? href(locale, '/aprender/[course]/[activity]', { course, activity: next.ref })
    : href(locale, '/aprender/[course]', { course });
  return (
    <div lang={locale} className="font-sans">
      {notice && (
        <Notice live={false} tone="warning" title={t('notice')} className="mb-6">
          <p lang={language}>{notice}</p>
        </Notice>
      )}
      {!submittedAt && (
        /* Compiled and sanitised when it was published. */
        <div lang={language} className="prose-lesson" dangerouslySetInnerHTML={{ __html: introHtml }} />
      )}
      <section id="encuesta" aria-label={t('label')} className="mt-6 flex scroll-mt-20 flex-col gap-6">
        {submittedAt ? (
          <>
            <Notice tone="success" live={isNew} title={t('thanks')}>
              <p>{t('thanksText', { date: format.dateTime(submittedAt, { dateStyle: 'long' }) })}</p>
            </Notice>
            <AnswerFate isRequired={isRequired} isSent />
            <p className="no-print">
              <ButtonLink size="lg" iconEnd="arrow-right" href={onward}>
                {next ? t('onward') : t('home')}
              </ButtonLink>
            </p>
          </>
        ) : (
          <>
            <AnswerFate isRequired={isRequired} />
            <SurveyForm
              questions={questions}
              language={language}
              hidden={{ course, activity }}
              submitSurveyAction={submitSurveyAction}
            />
          </>
        )}
      </section>
    </div>
  );
}
