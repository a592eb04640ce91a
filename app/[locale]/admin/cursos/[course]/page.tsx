import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { ChangeList } from '@/components/admin/change-list';
import { CourseHeading } from '@/components/admin/course-heading';
import { CourseState } from '@/components/admin/course-state';
import { DraftOutline } from '@/components/admin/draft-outline';
import { NumberList } from '@/components/admin/number-list';
import { ProblemList } from '@/components/admin/problem-list';
import { AdminShell } from '@/components/layout/admin-shell';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/lib/i18n/href';
import { idleDays } from '@/lib/reports/input';
import { loadCourseDesk } from '@/lib/reports/load-course-desk';

type Props = { params: Promise<{ course: string }>; searchParams: Promise<{ publicado?: string }> };

const here = '/admin/cursos/[course]';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { course }] = await Promise.all([getTranslations('admin.home'), params]);
  return { title: `${course} · ${t('title')}` };
}

export default async function AdminCoursePage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const { course, outline, changes, numbers } = await orNotFound(loadCourseDesk(ctx, place.course));
  const [t, tOutline, { publicado }] = await Promise.all([
    getTranslations('admin.course'),
    getTranslations('admin.outline'),
    searchParams,
  ]);
  const { number: version } = changes;
  const people = course.may.seePeople ? href(locale, '/admin/cursos/[course]/personas', place) : undefined;
  const idle = people && href(locale, '/admin/cursos/[course]/personas', place, { idle: 1 });
  const issued = course.may.seeCertificates
    ? href(locale, '/admin/cursos/[course]/certificados', place)
    : undefined;
  return (
    <Frame here={here} params={place} isStaff isBare>
      <AdminShell
        labels={{ outline: tOutline('label') }}
        outline={<DraftOutline outline={outline} locale={locale} />}
      >
        <CourseHeading course={course} locale={locale} current={here}>
          <CourseState version={version} hasChanges={changes.changes.length > 0} />
        </CourseHeading>
        <div className="flex flex-col gap-7">
          {version !== null && publicado === String(version) && (
            <Notice tone="success" title={t('published', { version })}>
              <p>{t('publishedText')}</p>
            </Notice>
          )}
          {numbers.failedLetters > 0 && (
            <Notice tone="warning" live={false} title={t('failedLetters', { count: numbers.failedLetters })}>
              <p>{t('failedLettersText')}</p>
            </Notice>
          )}
          <section aria-labelledby="cifras" className="flex flex-col gap-3">
            <h2 id="cifras" className="text-lg">
              {t('numbers')}
            </h2>
            <NumberList
              numbers={[
                { label: t('enrolled'), value: numbers.enrolled, href: people },
                { label: t('idle', { days: idleDays }), value: numbers.idle, href: idle },
                { label: t('completed'), value: numbers.completed },
                { label: t('left'), value: numbers.left },
                { label: t('certificates'), value: numbers.certificates, href: issued },
              ]}
            />
          </section>
          <section aria-labelledby="cambios" className="flex flex-col gap-3">
            <h2 id="cambios" className="text-lg">
              {changes.changes.length > 0 || version === null ? t('changes') : t('noChanges')}
            </h2>
            <p>
              {version === null
                ? t('changesFirst')
                : t(changes.changes.length > 0 ? 'changesText' : 'noChangesText', { version })}
            </p>
            {changes.problems.length > 0 && (
              <ProblemList problems={changes.problems} outline={outline} locale={locale} />
            )}
            {version !== null && changes.changes.length > 0 && (
              <ChangeList
                changes={changes.changes}
                course={course.slug}
                language={course.language}
                locale={locale}
              />
            )}
            <p className="flex flex-wrap gap-3">
              {course.may.publish && (changes.changes.length > 0 || version === null) && (
                <ButtonLink href={href(locale, '/admin/cursos/[course]/publicar', place)}>
                  {t('publish')}
                </ButtonLink>
              )}
              {version !== null && (
                <ButtonLink variant="secondary" icon="eye" href={href(locale, '/cursos/[course]', place)}>
                  {t('publicPage')}
                </ButtonLink>
              )}
              {version !== null && (
                <ButtonLink
                  variant="secondary"
                  icon="download"
                  href={href(locale, '/aprender/[course]/descargar', place)}
                >
                  {t('books')}
                </ButtonLink>
              )}
            </p>
          </section>
          <p className="text-ink-soft">{t('choose')}</p>
        </div>
      </AdminShell>
    </Frame>
  );
}
