import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { SurveyTable } from '@/components/admin/survey-table';
import { EmptyState } from '@/components/ui/empty-state';
import { listSurveys } from '@/lib/reports/list-surveys';

type Props = { params: Promise<{ course: string }> };

const here = '/admin/cursos/[course]/encuestas';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { course }] = await Promise.all([getTranslations('admin.surveys'), params]);
  return { title: `${t('title')} · ${course}` };
}

export default async function SurveysPage({ params }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const { course, surveys } = await orNotFound(listSurveys(ctx, place.course));
  const t = await getTranslations('admin.surveys');
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 text-sm sm:px-6">
        <CourseHeading course={course} locale={locale} current={here} title={t('title')} />
        {surveys.length > 0 ? (
          <SurveyTable surveys={surveys} course={course} locale={locale} />
        ) : (
          <EmptyState title={t('none')} />
        )}
      </div>
    </Frame>
  );
}
