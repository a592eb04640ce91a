import { useFormatter, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { SurveyResults } from '@/lib/reports/load-survey-results';
import { enough } from '@/lib/surveys/input';

/** How many have answered, how many of them wait to be counted, and why they wait. */
export function SurveyCounts({ results }: { results: Pick<SurveyResults, 'survey' | 'countedOn'> }) {
  const t = useTranslations('admin.surveys');
  const format = useFormatter();
  const { survey, countedOn } = results;
  const { counted, waiting, missing } = survey;
  const date =
    countedOn && format.dateTime(new Date(`${countedOn}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <div className="flex flex-col gap-3">
      {date ? (
        <p className="text-base">{t('countedText', { count: counted, date })}</p>
      ) : (
        <Notice live={false} title={t('notYet')}>
          <p>{t('notYetText', { waiting, missing, enough })}</p>
        </Notice>
      )}
      {date && waiting > 0 && <p>{t('waitingText', { waiting, missing })}</p>}
      <p className="max-w-reading text-ink-soft">{t('anonymous', { enough })}</p>
    </div>
  );
}
