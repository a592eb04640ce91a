import { useFormatter, useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import type { LoadedPlan } from '@/lib/activities/load-plan';
import type { Locale } from '@/lib/i18n/locales';
import { PlanForm } from './plan-form';

type Props = {
  plan: LoadedPlan;
  notice: string;
  /** Whether it was saved just now. */
  isSaved: boolean;
  course: string;
  activity: string;
  locale: Locale;
  language: string;
  savePlanAction: FormAction;
};

/** How to choose, examples, and the learner's own rows; the sheet to take along once something is kept. */
export function PlanView({
  plan,
  notice,
  isSaved,
  course,
  activity,
  locale,
  language,
  savePlanAction,
}: Props) {
  const t = useTranslations('activities.plan');
  const format = useFormatter();
  const { introHtml, examples, suspect, savedAt, submittedAt } = plan;
  return (
    <div lang={locale} className="font-sans">
      {notice && (
        <Notice live={false} tone="warning" title={t('notice')}>
          <p lang={language}>{notice}</p>
        </Notice>
      )}
      {/* Compiled and sanitised when it was published. */}
      <div lang={language} className="prose-lesson" dangerouslySetInnerHTML={{ __html: introHtml }} />
      {examples.length > 0 && (
        <div className="mt-6 border-t border-line">
          <Disclosure summary={t('examples', { count: examples.length })}>
            <ul lang={language} className="list-disc ps-6">
              {examples.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      <section id="plan" aria-label={t('label')} className="mt-8 flex scroll-mt-20 flex-col gap-5">
        {isSaved && !submittedAt && (
          <Notice tone="success" title={t('saved')}>
            <p>{t('savedText')}</p>
          </Notice>
        )}
        {submittedAt && (
          <Notice tone="success" live={isSaved} title={t(isSaved ? 'saved' : 'finished')}>
            <p>{t('finishedText', { date: format.dateTime(submittedAt, { dateStyle: 'long' }) })}</p>
          </Notice>
        )}
        {suspect.length > 0 && (
          <Notice
            tone="warning"
            title={t('suspect', { count: suspect.length, rows: format.list(suspect.map(String)) })}
          >
            <p>{t('suspectText')}</p>
          </Notice>
        )}
        <PlanForm plan={plan} hidden={{ course, activity }} savePlanAction={savePlanAction} />
        {savedAt && (
          <p className="no-print">
            <ButtonLink
              variant="quiet"
              icon="download"
              href={`/api/plans/${course}/${activity}?idioma=${locale}`}
            >
              {t('download')}
            </ButtonLink>
          </p>
        )}
      </section>
    </div>
  );
}
