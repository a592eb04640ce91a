import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { href, type Path } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffCourse } from '@/lib/reports/find-staff-course';
import { CourseTabs } from './course-tabs';

type Props = {
  course: StaffCourse;
  locale: Locale;
  current: Path;
  /** The h1 of the room; the course's own title where there is none. */
  title?: ReactNode;
  children?: ReactNode;
};

/** Where one is in the administration of a course, and the way to its other rooms. */
export function CourseHeading({ course, locale, current, title, children }: Props) {
  const t = useTranslations('admin');
  const courseTitle = <span lang={course.language}>{course.title}</span>;
  const address = href(locale, '/admin/cursos/[course]', { course: course.slug });
  return (
    <header className="mb-6 flex flex-col gap-3">
      <Breadcrumb
        label={t('breadcrumb')}
        items={[
          { label: t('home.title'), href: href(locale, '/admin') },
          { label: courseTitle, href: title ? address : undefined },
          ...(title ? [{ label: title }] : []),
        ]}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl">{title ?? courseTitle}</h1>
        {children}
      </div>
      <CourseTabs course={course} locale={locale} current={current} />
    </header>
  );
}
