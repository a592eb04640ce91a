import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { ExportForm } from '@/components/bank/export-form';
import { ImportNotice } from '@/components/bank/import-notice';
import { ImportReport } from '@/components/bank/import-report';
import { UploadForm } from '@/components/bank/upload-form';
import { ButtonLink } from '@/components/ui/button';
import { href } from '@/lib/i18n/href';
import { loadImportDesk } from '@/lib/reports/load-import-desk';
import { importQuestionsAction } from './actions';

type Props = {
  params: Promise<{ course: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const here = '/admin/cursos/[course]/preguntas/importar';
const bank = '/admin/cursos/[course]/preguntas';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { course }] = await Promise.all([getTranslations('admin.exchange'), params]);
  return { title: `${t('title')} · ${course}` };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const search = await searchParams;
  const { course, report, categories } = await orNotFound(loadImportDesk(ctx, { ...search, ...place }));
  const t = await getTranslations('admin.exchange');
  const address = `/api/admin/courses/${course.slug}/questions`;
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto flex max-w-wide flex-col gap-8 px-4 py-6 text-sm sm:px-6">
        <div className="-mb-3">
          <CourseHeading course={course} locale={locale} current={bank} title={t('title')}>
            <ButtonLink variant="secondary" size="sm" icon="arrow-left" href={href(locale, bank, place)}>
              {t('toBank')}
            </ButtonLink>
          </CourseHeading>
          <ImportNotice search={search} />
        </div>
        {report && (
          <ImportReport
            report={report}
            course={course}
            categories={categories}
            action={importQuestionsAction}
            addressOf={(query) => href(locale, here, place, query)}
          />
        )}
        <UploadForm address={`${address}?idioma=${locale}`} isAnother={report !== null} />
        <ExportForm address={address} categories={categories} language={course.language} />
      </div>
    </Frame>
  );
}
