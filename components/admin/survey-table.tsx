import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffCourse } from '@/lib/reports/find-staff-course';
import type { SurveyRow } from '@/lib/reports/list-surveys';

type Props = { surveys: SurveyRow[]; course: StaffCourse; locale: Locale };

/** The surveys of a course, with the way to what they brought. */
export function SurveyTable({ surveys, course, locale }: Props) {
  const t = useTranslations('admin.surveys');
  const head = [t('survey'), t('counted'), t('waiting')];
  return (
    <Table caption={t('caption', { course: course.title })} hideCaption head={head}>
      {surveys.map(({ id, ref, title, counted, waiting }) => (
        <tr key={id}>
          <Th className="min-w-48">
            <a
              lang={course.language}
              href={href(locale, '/admin/cursos/[course]/encuestas/[activity]', {
                course: course.slug,
                activity: ref,
              })}
            >
              {title}
            </a>
          </Th>
          <Td>{counted}</Td>
          <Td>{waiting}</Td>
        </tr>
      ))}
    </Table>
  );
}
