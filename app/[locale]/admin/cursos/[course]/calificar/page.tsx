import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Td, Th } from '@/components/ui/table';
import { href } from '@/lib/i18n/href';
import { loadQueue } from '@/lib/marking/load-queue';
import { findStaffCourse } from '@/lib/reports/find-staff-course';

type Props = { params: Promise<{ course: string }> };

const here = '/admin/cursos/[course]/calificar';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.marking');
  return { title: t('title') };
}

export default async function MarkingQueuePage({ params }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const course = await orNotFound(findStaffCourse(ctx, place.course, 'people.manage'));
  const { total, waiting } = await orNotFound(loadQueue(ctx, { courseId: course.id }));
  const [t, format] = await Promise.all([getTranslations('admin.marking'), getFormatter()]);
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 text-sm sm:px-6">
        <CourseHeading course={course} locale={locale} current={here} title={t('title')} />
        {total === 0 ? (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        ) : (
          <>
            <p className="mb-4">{t('waiting', { total })}</p>
            <Table caption={t('title')} hideCaption head={[t('question'), t('quiz'), t('handedIn')]}>
              {waiting.map(({ attemptQuestionId, question, title, finishedAt }) => (
                <tr key={attemptQuestionId}>
                  <Th>
                    <a
                      lang={course.language}
                      href={href(locale, `${here}/[answer]`, { ...place, answer: attemptQuestionId })}
                    >
                      {question}
                    </a>
                  </Th>
                  <Td lang={course.language}>{title}</Td>
                  <Td>{format.dateTime(finishedAt, { dateStyle: 'medium', timeStyle: 'short' })}</Td>
                </tr>
              ))}
            </Table>
          </>
        )}
      </div>
    </Frame>
  );
}
