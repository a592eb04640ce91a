import { useFormatter, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { PassBadge } from './pass-badge';

type Props = {
  attempts: {
    id: string;
    number: number;
    finishedAt: Date | null;
    fraction: number | null;
    isPassed: boolean | null;
  }[];
  course: string;
  activity: string;
  timeZone: string;
  locale: Locale;
};

/** One's own finished attempts, each with the way to its review. */
export function AttemptTable({ attempts, course, activity, timeZone, locale }: Props) {
  const t = useTranslations('quiz.attempts');
  const format = useFormatter();
  return (
    <Table caption={t('caption')} head={[t('number'), t('finished'), t('mark'), t('result'), t('review')]}>
      {attempts.map((attempt) => (
        <tr key={attempt.id}>
          <Th>{attempt.number}</Th>
          <Td>
            {attempt.finishedAt &&
              format.dateTime(attempt.finishedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
          </Td>
          <Td>{format.number(attempt.fraction ?? 0, { style: 'percent', maximumFractionDigits: 1 })}</Td>
          <Td>
            <PassBadge isPassed={attempt.isPassed === true} />
          </Td>
          <Td>
            <a
              href={href(locale, '/aprender/[course]/[activity]/resultado/[attempt]', {
                course,
                activity,
                attempt: attempt.id,
              })}
            >
              {t('see')}
            </a>
          </Td>
        </tr>
      ))}
    </Table>
  );
}
