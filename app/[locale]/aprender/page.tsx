import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { MyCourses } from '@/components/catalogue/my-courses';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { listMyCourses } from '@/lib/enrolment/list-my-courses';
import { href } from '@/lib/i18n/href';

type Props = { searchParams: Promise<{ baja?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities.home');
  return { title: t('title') };
}

export default async function MyCoursesPage({ searchParams }: Props) {
  const { ctx, visitor, locale, isStaff } = await demandVisitor('/aprender');
  const [t, courses, { baja }] = await Promise.all([
    getTranslations('activities.home'),
    listMyCourses(ctx),
    searchParams,
  ]);
  return (
    <Frame here="/aprender" withExit isStaff={isStaff}>
      <div className="mx-auto max-w-page px-4 py-10">
        <PageHeading
          title={t('title')}
          lead={t('greeting', { name: visitor.givenNames })}
          actions={
            <ButtonLink variant="secondary" icon="certificate" href={href(locale, '/aprender/certificados')}>
              {t('certificates')}
            </ButtonLink>
          }
        />
        {baja && <Notice tone="success" title={t('left')} className="mb-6" />}
        {courses.length > 0 ? (
          <MyCourses courses={courses} locale={locale} />
        ) : (
          <EmptyState
            title={t('none')}
            action={<ButtonLink href={href(locale, '/cursos')}>{t('findCourse')}</ButtonLink>}
          >
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
      </div>
    </Frame>
  );
}
