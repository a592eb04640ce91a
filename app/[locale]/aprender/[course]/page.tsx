import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseIndex } from '@/components/activities/course-index';
import { DownloadBox } from '@/components/activities/download-box';
import { MissingList } from '@/components/activities/missing-list';
import { CertificateBox } from '@/components/certificates/certificate-box';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Progress } from '@/components/ui/progress';
import { explainProgress } from '@/lib/activities/explain-progress';
import { findNext } from '@/lib/activities/find-next';
import { findOwnCertificate } from '@/lib/certificates/find-own-certificate';
import { fitName } from '@/lib/certificates/fit-text';
import { listBooks } from '@/lib/downloads/list-books';
import { withheldBy } from '@/lib/downloads/withheld-by';
import { loadLearning } from '@/lib/enrolment/load-learning';
import { href } from '@/lib/i18n/href';
import { found } from '@/lib/kernel/faults';
import { confirmNameAction, requestCertificateAction } from './actions';

type Props = { params: Promise<{ course: string }>; searchParams: Promise<{ inscrito?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities.course');
  return { title: t('title') };
}

export default async function LearnPage({ params, searchParams }: Props) {
  const { course: slug } = await params;
  const { ctx, visitor, locale, isStaff } = await demandVisitor('/aprender/[course]', { course: slug });
  const { course, enrolment, outline, progress } = await orNotFound(loadLearning(ctx, slug));
  const [t, certificate, books, { inscrito }] = await Promise.all([
    getTranslations('activities.course'),
    enrolment.completedAt ? findOwnCertificate(ctx, course.id) : null,
    listBooks(ctx, {
      versionId: found(course.publishedVersionId),
      outline,
      withheld: withheldBy(progress),
    }),
    searchParams,
  ]);
  const { details } = outline;
  const missing = explainProgress(progress, details, {
    ...enrolment,
    hasCertificate: certificate !== null,
  });
  const last = progress.activities.find(({ activity }) => activity.id === enrolment.lastActivityId);
  const target = findNext(progress, enrolment.lastActivityId);
  return (
    <Frame here="/aprender/[course]" params={{ course: slug }} withExit isStaff={isStaff}>
      <div className="mx-auto max-w-page px-4 py-8">
        <PageHeading
          breadcrumb={
            <Breadcrumb
              label={t('breadcrumb')}
              items={[
                { label: t('myCourses'), href: href(locale, '/aprender') },
                { label: details.title, language: details.language },
              ]}
            />
          }
          title={<span lang={details.language}>{details.title}</span>}
          lead={details.subtitle && <span lang={details.language}>{details.subtitle}</span>}
          actions={
            target && (
              <ButtonLink
                size="lg"
                iconEnd="arrow-right"
                href={href(locale, '/aprender/[course]/[activity]', {
                  course: slug,
                  activity: target.activity.ref,
                })}
              >
                {last ? t('continue') : t('begin')}
              </ButtonLink>
            )
          }
        />
        {inscrito && <Notice tone="success" title={t('enrolled')} className="mb-6" />}
        {enrolment.completedAt && (
          <Notice tone="success" live={false} title={t('completed')} className="mb-6">
            {!progress.isComplete && (
              <p>
                {t('newContent')} {certificate?.status === 'valid' && t('stillValid')}
              </p>
            )}
          </Notice>
        )}
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="flex flex-col gap-6 lg:order-2">
            <section className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-5">
              <Progress
                value={progress.percent}
                label={t('progress')}
                text={t('progressText', { completed: progress.completed, required: progress.required })}
              />
              {last && (
                <p className="text-sm text-ink-soft">
                  {t('lastOpened')} <span lang={details.language}>«{last.activity.title}»</span>
                </p>
              )}
            </section>
            {details.certificate && (
              <CertificateBox
                certificate={certificate}
                course={slug}
                locale={locale}
                name={visitor.certificateName}
                fitted={fitName(visitor.certificateName)}
                isNameConfirmed={enrolment.nameConfirmedAt !== null}
                isComplete={progress.isComplete}
                isOnRequest={details.certificate.issue === 'request'}
                confirmNameAction={confirmNameAction}
                requestCertificateAction={requestCertificateAction}
              />
            )}
            {!certificate && (
              <MissingList missing={missing} course={slug} locale={locale} language={details.language} />
            )}
            <DownloadBox books={books} course={slug} locale={locale} language={details.language} />
          </div>
          <nav aria-label={t('index')} className="rounded-lg border border-line bg-surface p-3">
            <CourseIndex course={slug} outline={outline} progress={progress} locale={locale} />
          </nav>
        </div>
      </div>
    </Frame>
  );
}
