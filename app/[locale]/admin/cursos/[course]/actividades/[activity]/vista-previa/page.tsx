import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { PreviewForm } from '@/components/quiz/preview-form';
import { PreviewQuestions } from '@/components/quiz/preview-questions';
import { PreviewVersions } from '@/components/quiz/preview-versions';
import { QuizRules } from '@/components/quiz/quiz-rules';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/lib/i18n/href';
import { messages } from '@/lib/i18n/messages';
import { loadQuizPreview } from '@/lib/reports/load-quiz-preview';
import { judgePreviewAction } from './actions';

type Props = {
  params: Promise<{ course: string; activity: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const desk = '/admin/cursos/[course]/actividades/[activity]';
const here = `${desk}/vista-previa` as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { activity }] = await Promise.all([getTranslations('admin.quizPreview'), params]);
  return { title: `${t('title')} · ${activity}` };
}

export default async function QuizPreviewPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const { course, asked, preview } = await orNotFound(loadQuizPreview(ctx, place, await searchParams));
  const t = await getTranslations('admin.quizPreview');
  const { title, introHtml, facts, pages, hasChecks, closedAt, seen } = preview;
  const { version, mix } = asked;
  const { language, timeZone } = course;
  const address = (of: typeof version, orden: number) =>
    href(locale, here, place, {
      ...(of === 'published' ? { version: 'publicada' } : {}),
      ...(orden > 0 ? { orden } : {}),
    });
  const { questions, quiz, admin } = messages[locale];
  const { editor: _editor, ...questionTexts } = questions;
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 sm:px-6">
        <div className="text-sm">
          <CourseHeading
            course={course}
            locale={locale}
            current="/admin/cursos/[course]"
            title={
              <>
                {t('title')}: <span lang={language}>{title}</span>
              </>
            }
          >
            <ButtonLink size="sm" variant="secondary" icon="edit" href={href(locale, desk, place)}>
              {t('settings')}
            </ButtonLink>
          </CourseHeading>
        </div>
        <div className="flex max-w-reading flex-col gap-6">
          <Notice live={false} title={t('notKept')}>
            <p>{t('notKeptText')}</p>
          </Notice>
          <PreviewVersions
            current={version}
            draft={address('draft', mix)}
            published={preview.isPublished ? address('published', mix) : null}
            mixed={address(version, mix + 1)}
          />
          {pages ? (
            <PreviewForm
              key={seen}
              action={judgePreviewAction}
              hidden={{ ...asked, seen }}
              again={address(version, mix)}
              title={title}
              language={language}
              timeZone={timeZone}
              moments={[
                ...(hasChecks ? ['during' as const] : []),
                'after',
                ...(closedAt ? ['closed' as const] : []),
              ]}
              locale={locale}
              messages={{
                questions: questionTexts,
                quiz: { result: quiz.result, kept: quiz.kept },
                admin: { quizPreview: admin.quizPreview },
              }}
            >
              {introHtml && (
                // Compiled and sanitised, as it is when it is published.
                <div
                  lang={language}
                  className="prose-lesson"
                  dangerouslySetInnerHTML={{ __html: introHtml }}
                />
              )}
              <QuizRules quiz={facts} timeZone={timeZone} />
              <h2 className="text-2xl">{t('questions')}</h2>
              <PreviewQuestions pages={pages} language={language} />
            </PreviewForm>
          ) : (
            <Notice tone="warning" live={false} title={t('bankTooSmall')}>
              <p>{t('bankTooSmallText')}</p>
            </Notice>
          )}
        </div>
      </div>
    </Frame>
  );
}
