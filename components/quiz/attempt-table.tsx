import { useFormatter, useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { LoadedQuiz } from '@/lib/quiz/load-quiz';
import { MarkBadge } from './mark-badge';
import { useInstants } from './use-instants';

type Props = {
  attempts: LoadedQuiz['attempts'];
  course: string;
  activity: string;
  timeZone: string;
  locale: Locale;
};

/** One's own finished attempts, each with its mark, as far as that is told, and the way to its review. */
export function AttemptTable({ attempts, course, activity, timeZone, locale }: Props) {
  const t = useTranslations('quiz.attempts');
  const format = useFormatter();
  const { short } = useInstants(timeZone);
  return (
    <Table caption={t('caption')} head={[t('number'), t('finished'), t('mark'), t('result'), t('review')]}>
      {attempts.map(({ id, number, finishedAt, endedBy, mark }) => (
        <tr key={id}>
          <Th>{number}</Th>
          <Td>
            {short(finishedAt)}
            {endedBy === 'deadline' && <span className="block text-ink-soft">{t('byDeadline')}</span>}
          </Td>
          <Td>
            {mark.kind === 'shown'
              ? format.number(mark.fraction, { style: 'percent', maximumFractionDigits: 1 })
              : '—'}
          </Td>
          <Td>
            <MarkBadge mark={mark} />
            {mark.kind === 'hidden' && mark.opensAt && (
              <span className="mt-1 block text-ink-soft">{t('opens', { at: short(mark.opensAt) })}</span>
            )}
          </Td>
          <Td>
            <a
              href={href(locale, '/aprender/[course]/[activity]/resultado/[attempt]', {
                course,
                activity,
                attempt: id,
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
