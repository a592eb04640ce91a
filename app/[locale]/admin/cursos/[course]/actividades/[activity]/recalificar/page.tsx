import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { RegradePreview } from '@/components/admin/regrade-preview';
import { ActionForm } from '@/components/ui/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { previewRegrade } from '@/lib/marking/preview-regrade';
import { findStaffCourse } from '@/lib/reports/find-staff-course';
import { regradeQuizAction } from './actions';

type Props = {
  params: Promise<{ course: string; activity: string }>;
  searchParams: Promise<{ hecho?: string | string[] }>;
};

const here = '/admin/cursos/[course]/actividades/[activity]/recalificar';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.regrading');
  return { title: t('title') };
}

export default async function RegradePage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const course = await orNotFound(findStaffCourse(ctx, place.course, 'people.manage'));
  const preview = await orNotFound(previewRegrade(ctx, place));
  const t = await getTranslations('admin.regrading');
  const isDone = (await searchParams).hecho !== undefined;
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto flex max-w-page flex-col gap-6 px-4 py-6 text-sm sm:px-6">
        <CourseHeading
          course={course}
          locale={locale}
          current="/admin/cursos/[course]"
          title={
            <>
              {t('title')}: <span lang={course.language}>{preview.quiz.title}</span>
            </>
          }
        />
        {isDone && <Notice tone="success" title={t('done')} />}
        {preview.questions.length === 0 ? (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        ) : (
          <>
            <RegradePreview preview={preview} language={course.language} />
            <ActionForm action={regradeQuizAction} hidden={{ ...place, seen: preview.seen }}>
              <SubmitButton>{t('submit', { attempts: preview.attempts })}</SubmitButton>
            </ActionForm>
          </>
        )}
      </div>
    </Frame>
  );
}
