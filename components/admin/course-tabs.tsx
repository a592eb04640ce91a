import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { href, type Path } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffCourse } from '@/lib/reports/find-staff-course';

type Props = { course: StaffCourse; locale: Locale; current: Path };

/** The rooms of a course; only those that the visitor may enter. */
export function CourseTabs({ course, locale, current }: Props) {
  const t = useTranslations('admin.tabs');
  const rooms: [Path, string, boolean][] = [
    ['/admin/cursos/[course]', t('content'), true],
    ['/admin/cursos/[course]/preguntas', t('bank'), course.may.edit],
    ['/admin/cursos/[course]/personas', t('people'), course.may.seePeople],
    ['/admin/cursos/[course]/calificar', t('marking'), course.may.managePeople],
    ['/admin/cursos/[course]/certificados', t('certificates'), course.may.seeCertificates],
    ['/admin/cursos/[course]/encuestas', t('surveys'), true],
    ['/admin/cursos/[course]/publicar', t('publish'), course.may.publish],
  ];
  return (
    <nav aria-label={t('label')} className="no-print border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {rooms
          .filter(([, , isOpen]) => isOpen)
          .map(([path, label]) => (
            <li key={path}>
              <a
                href={href(locale, path, { course: course.slug })}
                aria-current={path === current ? 'page' : undefined}
                className={classNames(
                  'flex min-h-11 items-center border-b-3 px-3 font-semibold no-underline',
                  path === current ? 'border-sea text-ink' : 'border-transparent hover:border-line-strong',
                )}
              >
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
