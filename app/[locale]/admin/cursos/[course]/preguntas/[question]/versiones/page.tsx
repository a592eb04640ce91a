import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { sayer } from '@/components/bank/sayer';
import { VersionComparison } from '@/components/bank/version-comparison';
import { VersionTable } from '@/components/bank/version-table';
import { ButtonLink } from '@/components/ui/button';
import { shortened } from '@/lib/bank/list-bank';
import { href } from '@/lib/i18n/href';
import { loadVersionsDesk } from '@/lib/reports/load-versions-desk';
import { restoreVersionAction } from '../../actions';

type Props = {
  params: Promise<{ course: string; question: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const here = '/admin/cursos/[course]/preguntas/[question]/versiones';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { question }] = await Promise.all([getTranslations('admin.bank.versions'), params]);
  return { title: `${t('title')} · ${question}` };
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const loaded = await orNotFound(loadVersionsDesk(ctx, place, await searchParams));
  const { course, question, versions, compared, summary } = loaded;
  const t = await getTranslations('admin.bank');
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 text-sm sm:px-6">
        <CourseHeading
          course={course}
          locale={locale}
          current="/admin/cursos/[course]/preguntas"
          title={t('versions.title')}
        >
          <ButtonLink
            size="sm"
            variant="secondary"
            icon="edit"
            href={href(locale, '/admin/cursos/[course]/preguntas/[question]', place)}
          >
            {t('preview.edit')}
          </ButtonLink>
        </CourseHeading>
        <p className="mb-5 font-semibold" lang={course.language}>
          {shortened(summary)}
        </p>
        <VersionTable
          versions={versions}
          current={question.revision}
          compared={compared && [compared.before.revision, compared.after.revision]}
          address={href(locale, here, place)}
          timeZone={course.timeZone}
          action={restoreVersionAction}
          hidden={{ questionId: question.id, ...place }}
        />
        {compared && <VersionComparison compared={compared} language={course.language} say={sayer(locale)} />}
      </div>
    </Frame>
  );
}
