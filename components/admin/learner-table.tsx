import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Progress } from '@/components/ui/progress';
import { Table, Td, Th } from '@/components/ui/table';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { LearnerPage, LearnerRow } from '@/lib/reports/list-learners';
import { LearnerMissing } from './learner-missing';

type Props = { page: LearnerPage; locale: Locale };

const states = {
  active: { tone: 'sea', icon: 'half' },
  completed: { tone: 'ok', icon: 'check-circle' },
  left: { tone: 'neutral', icon: 'exit' },
} as const satisfies Record<LearnerRow['state'], object>;

const names = {
  es: new Intl.DisplayNames('es', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

function countryName(country: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(country) ? (names[locale].of(country) ?? country) : country;
}

/** Who is in the course and how far, one person a line. */
export function LearnerTable({ page, locale }: Props) {
  const t = useTranslations('admin.people');
  const format = useFormatter();
  const { course, learners } = page;
  const day = (at: Date) => (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {format.dateTime(at, { dateStyle: 'medium', timeZone: course.timeZone })}
    </time>
  );
  const columns = [
    'person',
    'from',
    'progress',
    'missingColumn',
    'mark',
    'state',
    'lastOpened',
    'enrolled',
    'certificate',
  ];
  return (
    <Table
      caption={t('caption', { course: course.title })}
      hideCaption
      head={columns.map((column) => t(column))}
    >
      {learners.map((learner) => (
        <tr key={learner.enrolmentId}>
          <Th className="min-w-48">
            {learner.name}
            <span className="block font-normal text-ink-soft">{learner.email}</span>
          </Th>
          <Td className="min-w-40">
            {learner.country && countryName(learner.country, locale)}
            {learner.institution && <span className="block text-ink-soft">{learner.institution}</span>}
          </Td>
          <Td className="min-w-40">
            <Progress
              hideLabel
              value={learner.completed}
              max={Math.max(1, learner.required)}
              label={t('progressOf', { name: learner.name })}
              text={t('progressText', { completed: learner.completed, required: learner.required })}
            />
          </Td>
          <Td>
            <LearnerMissing missing={learner.missing} name={learner.name} language={course.language} />
          </Td>
          <Td className="text-end">
            {learner.finalMark === null
              ? t('noMark')
              : format.number(learner.finalMark / 100, { style: 'percent', maximumFractionDigits: 1 })}
          </Td>
          <Td>
            <Badge {...states[learner.state]}>{t(`states.${learner.state}`)}</Badge>
          </Td>
          <Td>{learner.lastOpenedAt ? day(learner.lastOpenedAt) : t('never')}</Td>
          <Td>{day(learner.enrolledAt)}</Td>
          <Td>
            {learner.certificateCode && (
              <a
                className="font-mono whitespace-nowrap"
                href={href(locale, '/verificar/[code]', { code: learner.certificateCode })}
              >
                {learner.certificateCode}
              </a>
            )}
          </Td>
        </tr>
      ))}
    </Table>
  );
}
