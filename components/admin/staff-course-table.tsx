import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffCourseRow } from '@/lib/reports/list-staff-courses';
import { CourseState } from './course-state';

type Props = { courses: StaffCourseRow[]; locale: Locale };

/** The courses of a coordinator, one a line. */
export function StaffCourseTable({ courses, locale }: Props) {
  const t = useTranslations('admin.home');
  const head = [t('course'), t('state'), t('enrolled'), t('completed'), t('certificates'), t('links')];
  return (
    <Table caption={t('caption')} hideCaption head={head}>
      {courses.map((course) => {
        const params = { course: course.slug };
        return (
          <tr key={course.id}>
            <Th className="min-w-56 text-base">
              <a lang={course.language} href={href(locale, '/admin/cursos/[course]', params)}>
                {course.title}
              </a>
            </Th>
            <Td>
              <CourseState version={course.version} hasChanges={course.hasChanges} />
            </Td>
            <Td>{course.enrolled}</Td>
            <Td>{course.completed}</Td>
            <Td>{course.certificates}</Td>
            <Td>
              <ul className="flex gap-x-4 [&_a]:inline-flex [&_a]:min-h-7 [&_a]:items-center">
                {course.mayPeople && (
                  <li>
                    <a href={href(locale, '/admin/cursos/[course]/personas', params)}>{t('people')}</a>
                  </li>
                )}
                {course.mayCertificates && (
                  <li>
                    <a href={href(locale, '/admin/cursos/[course]/certificados', params)}>
                      {t('certificates')}
                    </a>
                  </li>
                )}
                {course.version !== null && (
                  <li>
                    <a href={href(locale, '/cursos/[course]', params)}>{t('publicPage')}</a>
                  </li>
                )}
              </ul>
            </Td>
          </tr>
        );
      })}
    </Table>
  );
}
