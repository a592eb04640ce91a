import { useFormatter, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { fewAttempts } from '@/lib/reports/input';
import type { QuizStatistics } from '@/lib/reports/load-quiz-statistics';

/** The quiz in numbers; with few attempts, that they say little. */
export function QuizNumbers({ numbers }: Pick<QuizStatistics, 'numbers'>) {
  const t = useTranslations('admin.statistics');
  const format = useFormatter();
  const percent = (value: number | null) =>
    value === null ? '—' : format.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const { n, mean, median, deviation, passed, duration } = numbers;
  const told: [string, string][] = [
    [t('attempts'), format.number(n)],
    [t('mean'), percent(mean)],
    [t('median'), percent(median)],
    [t('deviation'), percent(deviation)],
    [t('passed'), percent(passed / n)],
    [t('duration'), duration === null ? '—' : t('minutes', { minutes: Math.round(duration / 6) / 10 })],
  ];
  return (
    <section className="flex flex-col gap-4">
      {n < fewAttempts && (
        <Notice tone="warning" live={false} title={t('few')}>
          <p>{t('fewText', { n, few: fewAttempts })}</p>
        </Notice>
      )}
      <dl className="grid grid-cols-2 overflow-hidden rounded-md border border-line bg-surface sm:grid-cols-3 xl:grid-cols-6">
        {told.map(([label, value]) => (
          <div
            key={label}
            className="-mb-px -me-px flex flex-col-reverse justify-end border-e border-b border-line p-4"
          >
            <dt className="text-ink-soft">{label}</dt>
            <dd className="font-serif text-2xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
