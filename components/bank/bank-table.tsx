import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import { tickPrefix } from '@/lib/bank/input';
import type { BankRow } from '@/lib/bank/list-bank';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffCourse } from '@/lib/reports/find-staff-course';
import { KindLabel } from './kind-label';
import { TickAll } from './tick-all';
import { TickBox } from './tick-box';
import { UseCount } from './use-count';

type Props = { questions: BankRow[]; course: StaffCourse; locale: Locale };

/** Questions of the bank, one a line, each with a box to tick. */
export function BankTable({ questions, course, locale }: Props) {
  const t = useTranslations('admin.bank');
  const format = useFormatter();
  const head = [
    <TickAll key="all" prefix={tickPrefix} label={t('tickAll')} />,
    t('question'),
    t('kind'),
    t('use'),
    t('version'),
    t('changed'),
  ];
  return (
    <Table caption={t('caption', { course: course.title })} hideCaption head={head}>
      {questions.map(({ id, ref, kind, summary, category, tags, revision, updatedAt, isArchived, uses }) => (
        <tr key={id}>
          <Td className="w-0 pe-0">
            <TickBox name={`${tickPrefix}${id}`} label={t('tick')} what={`q-${id}`} />
          </Td>
          <Th className="min-w-64">
            <a
              id={`q-${id}`}
              lang={course.language}
              className="font-normal"
              href={href(locale, '/admin/cursos/[course]/preguntas/[question]', {
                course: course.slug,
                question: ref,
              })}
            >
              {summary || ref}
            </a>
            <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 font-normal text-ink-soft">
              <span lang={course.language}>{category.title}</span>
              {isArchived && (
                <Badge icon="archive" tone="warn">
                  {t('archived')}
                </Badge>
              )}
              {tags.map((tag) => (
                <Badge key={tag} icon="tag">
                  <span lang={course.language}>{tag}</span>
                </Badge>
              ))}
            </span>
          </Th>
          <Td className="min-w-36">
            <KindLabel kind={kind} />
          </Td>
          <Td className="min-w-36">
            <UseCount uses={uses} />
          </Td>
          <Td>{revision}</Td>
          <Td>
            <time dateTime={updatedAt.toISOString()} className="whitespace-nowrap">
              {format.dateTime(updatedAt, { dateStyle: 'medium', timeZone: course.timeZone })}
            </time>
          </Td>
        </tr>
      ))}
    </Table>
  );
}
