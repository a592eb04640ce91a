import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { MarkForm } from '@/components/admin/mark-form';
import { href } from '@/lib/i18n/href';
import { loadAnswer } from '@/lib/marking/load-answer';
import { findStaffCourse } from '@/lib/reports/find-staff-course';
import { QuestionReview } from '@/questions/views';
import { markAnswerAction } from './actions';

type Props = { params: Promise<{ course: string; answer: string }> };

const here = '/admin/cursos/[course]/calificar/[answer]';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.marking');
  return { title: t('markTitle') };
}

export default async function MarkPage({ params }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const course = await orNotFound(findStaffCourse(ctx, place.course, 'people.manage'));
  const answer = await orNotFound(loadAnswer(ctx, place.answer));
  if (answer.courseId !== course.id) notFound();
  const t = await getTranslations('admin.marking');
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 sm:px-6">
        <CourseHeading
          course={course}
          locale={locale}
          current="/admin/cursos/[course]/calificar"
          title={<span lang={course.language}>{answer.title}</span>}
        />
        <p className="mb-4 text-sm">
          {t('by', { name: `${answer.givenNames} ${answer.surnames}`.trim() })} ·{' '}
          <a href={href(locale, '/admin/cursos/[course]/calificar', { course: course.slug })}>{t('back')}</a>
        </p>
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <div lang={course.language}>
            <QuestionReview kind={answer.kind} review={answer.review} />
          </div>
          <MarkForm
            action={markAnswerAction}
            answer={answer}
            course={course.slug}
            language={course.language}
          />
        </div>
      </div>
    </Frame>
  );
}
