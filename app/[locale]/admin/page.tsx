import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { StaffCourseTable } from '@/components/admin/staff-course-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { href } from '@/lib/i18n/href';
import { mayOnSite } from '@/lib/kernel/permissions';
import { listStaffCourses } from '@/lib/reports/list-staff-courses';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.home');
  return { title: t('title') };
}

export default async function AdminPage() {
  const { ctx, locale } = await demandVisitor('/admin');
  const courses = await orNotFound(listStaffCourses(ctx));
  const t = await getTranslations('admin.home');
  return (
    <Frame here="/admin" isStaff>
      <div className="mx-auto max-w-page px-4 py-8 sm:px-6">
        <PageHeading
          title={t('title')}
          lead={t('lead')}
          actions={
            mayOnSite(ctx.actor, 'mail.see') && (
              <ButtonLink variant="secondary" icon="mail" href={href(locale, '/admin/correo')}>
                {t('mail')}
              </ButtonLink>
            )
          }
        />
        {courses.length > 0 ? (
          <StaffCourseTable courses={courses} locale={locale} />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
      </div>
    </Frame>
  );
}
