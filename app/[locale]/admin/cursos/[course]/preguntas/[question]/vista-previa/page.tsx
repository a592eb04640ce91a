import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { QuestionPreview } from '@/components/bank/question-preview';
import { ButtonLink } from '@/components/ui/button';
import { href } from '@/lib/i18n/href';
import { loadPreviewDesk } from '@/lib/reports/load-preview-desk';

type Props = {
  params: Promise<{ course: string; question: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const here = '/admin/cursos/[course]/preguntas/[question]/vista-previa';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { question }] = await Promise.all([getTranslations('admin.bank.preview'), params]);
  return { title: `${t('title')} · ${question}` };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const { course, preview } = await orNotFound(loadPreviewDesk(ctx, place, await searchParams));
  const t = await getTranslations('admin.bank.preview');
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 sm:px-6">
        <div className="text-sm">
          <CourseHeading
            course={course}
            locale={locale}
            current="/admin/cursos/[course]/preguntas"
            title={t('title')}
          >
            <ButtonLink
              size="sm"
              variant="secondary"
              icon="edit"
              href={href(locale, '/admin/cursos/[course]/preguntas/[question]', place)}
            >
              {t('edit')}
            </ButtonLink>
          </CourseHeading>
          <p className="mb-5 text-ink-soft">{t('lead')}</p>
        </div>
        <QuestionPreview preview={preview} address={href(locale, here, place)} language={course.language} />
      </div>
    </Frame>
  );
}
