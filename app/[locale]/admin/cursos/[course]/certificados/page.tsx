import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CertificateTable } from '@/components/admin/certificate-table';
import { CourseHeading } from '@/components/admin/course-heading';
import { Pager } from '@/components/admin/pager';
import { EmptyState } from '@/components/ui/empty-state';
import { href } from '@/lib/i18n/href';
import { listIssued } from '@/lib/reports/list-issued';

type Props = {
  params: Promise<{ course: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const here = '/admin/cursos/[course]/certificados';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { course }] = await Promise.all([getTranslations('admin.certificates'), params]);
  return { title: `${t('title')} · ${course}` };
}

export default async function CertificatesPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const { course, certificates, total, page, pages } = await orNotFound(
    listIssued(ctx, { ...(await searchParams), ...place }),
  );
  const t = await getTranslations('admin.certificates');
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 text-sm sm:px-6">
        <CourseHeading course={course} locale={locale} current={here} title={t('title')} />
        {certificates.length > 0 ? (
          <>
            <p className="mb-3 text-ink-soft">{t('count', { count: total })}</p>
            <CertificateTable
              certificates={certificates}
              course={course.title}
              timeZone={course.timeZone}
              locale={locale}
            />
          </>
        ) : (
          <EmptyState title={t('none')} />
        )}
        <Pager
          page={page}
          pages={pages}
          addressOf={(number) => href(locale, here, place, { page: number })}
        />
      </div>
    </Frame>
  );
}
