import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { ChangeList } from '@/components/admin/change-list';
import { CourseHeading } from '@/components/admin/course-heading';
import { DraftOutline } from '@/components/admin/draft-outline';
import { ProblemList } from '@/components/admin/problem-list';
import { AdminShell } from '@/components/layout/admin-shell';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { href } from '@/lib/i18n/href';
import { loadCourseDesk } from '@/lib/reports/load-course-desk';
import { publishCourseAction } from '../../../actions';

type Props = { params: Promise<{ course: string }> };

const here = '/admin/cursos/[course]/publicar';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { course }] = await Promise.all([getTranslations('admin.publish'), params]);
  return { title: `${t('title')} · ${course}` };
}

export default async function PublishPage({ params }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const { course, outline, changes } = await orNotFound(loadCourseDesk(ctx, place.course, 'course.publish'));
  const [t, tOutline] = await Promise.all([
    getTranslations('admin.publish'),
    getTranslations('admin.outline'),
  ]);
  const { number: version } = changes;
  const isNothing = version !== null && changes.changes.length === 0;
  return (
    <Frame here={here} params={place} isStaff isBare>
      <AdminShell
        labels={{ outline: tOutline('label') }}
        outline={<DraftOutline outline={outline} locale={locale} />}
      >
        <CourseHeading course={course} locale={locale} current={here} title={t('title')} />
        <div className="flex flex-col gap-6">
          {changes.problems.length > 0 && (
            <ProblemList problems={changes.problems} outline={outline} locale={locale} />
          )}
          {isNothing ? (
            <Notice live={false} title={t('nothing')}>
              <p>{t('nothingText', { version })}</p>
            </Notice>
          ) : (
            <>
              <p>
                {t('lead')} {version === null ? t('first') : t('next', { version: version + 1 })}
              </p>
              <ChangeList
                changes={changes.changes}
                course={course.slug}
                language={course.language}
                locale={locale}
              />
            </>
          )}
          <ActionForm
            action={publishCourseAction}
            hidden={{ courseId: course.id, course: course.slug }}
            className="flex flex-wrap gap-3"
          >
            {!isNothing && changes.problems.length === 0 && (
              <SubmitButton icon="check">{t('action')}</SubmitButton>
            )}
            <ButtonLink variant="secondary" href={href(locale, '/admin/cursos/[course]', place)}>
              {t('back')}
            </ButtonLink>
          </ActionForm>
        </div>
      </AdminShell>
    </Frame>
  );
}
