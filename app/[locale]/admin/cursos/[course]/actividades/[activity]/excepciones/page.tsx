import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { OverrideForm } from '@/components/admin/override-form';
import { OverrideTable } from '@/components/admin/override-table';
import { Notice } from '@/components/ui/notice';
import { listOverrides } from '@/lib/marking/list-overrides';
import { findStaffCourse } from '@/lib/reports/find-staff-course';
import { grantOverrideAction, withdrawOverrideAction } from './actions';

type Props = {
  params: Promise<{ course: string; activity: string }>;
  searchParams: Promise<{ hecho?: string | string[] }>;
};

const here = '/admin/cursos/[course]/actividades/[activity]/excepciones';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.overrides');
  return { title: t('title') };
}

export default async function OverridesPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const course = await orNotFound(findStaffCourse(ctx, place.course, 'people.manage'));
  const { quiz, overrides, zone } = await orNotFound(listOverrides(ctx, place));
  const t = await getTranslations('admin.overrides');
  const done = [(await searchParams).hecho].flat()[0];
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto flex max-w-wide flex-col gap-8 px-4 py-6 text-sm sm:px-6">
        <div>
          <CourseHeading
            course={course}
            locale={locale}
            current="/admin/cursos/[course]"
            title={
              <>
                {t('title')}: <span lang={course.language}>{quiz.title}</span>
              </>
            }
          />
          {done && <Notice tone="success" title={t(done === 'no' ? 'withdrawn' : 'granted')} />}
          <p className="mt-3 max-w-reading text-base">{t('lead')}</p>
        </div>
        {overrides.length > 0 && (
          <OverrideTable action={withdrawOverrideAction} overrides={overrides} zone={zone} place={place} />
        )}
        <OverrideForm action={grantOverrideAction} place={place} zone={zone} />
      </div>
    </Frame>
  );
}
