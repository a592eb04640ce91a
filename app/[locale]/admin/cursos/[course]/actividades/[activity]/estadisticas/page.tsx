import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { MarkHistogram } from '@/components/admin/mark-histogram';
import { QuestionStatistics } from '@/components/admin/question-statistics';
import { QuizNumbers } from '@/components/admin/quiz-numbers';
import { SuspiciousQuestions } from '@/components/admin/suspicious-questions';
import { WhichAttempts } from '@/components/admin/which-attempts';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { loadQuizStatistics } from '@/lib/reports/load-quiz-statistics';

type Props = {
  params: Promise<{ course: string; activity: string }>;
  searchParams: Promise<{ intentos?: string | string[] }>;
};

const here = '/admin/cursos/[course]/actividades/[activity]/estadisticas';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { activity }] = await Promise.all([getTranslations('admin.statistics'), params]);
  return { title: `${t('title')} · ${activity}` };
}

export default async function StatisticsPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const asked = [(await searchParams).intentos].flat()[0];
  const statistics = await orNotFound(loadQuizStatistics(ctx, { ...place, which: asked }));
  const { course, quiz, which, numbers, questions } = statistics;
  const t = await getTranslations('admin.statistics');
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto flex max-w-wide flex-col gap-8 px-4 py-6 text-sm sm:px-6">
        <div>
          <CourseHeading
            course={course}
            locale={locale}
            current="/admin/cursos/[course]"
            title={
              <>
                {t('title')}: <span lang={course.language}>{quiz.title}</span>
              </>
            }
          >
            {numbers.n > 0 && (
              <ButtonLink
                variant="secondary"
                icon="download"
                href={`/api/statistics/${course.slug}/${quiz.ref}?intentos=${which}&idioma=${locale}`}
              >
                {t('csv')}
              </ButtonLink>
            )}
          </CourseHeading>
          <WhichAttempts which={which} locale={locale} {...place} />
        </div>
        {numbers.n === 0 ? (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        ) : (
          <>
            <QuizNumbers numbers={numbers} />
            <MarkHistogram tenths={numbers.tenths} />
            <SuspiciousQuestions questions={questions} language={course.language} />
            <QuestionStatistics questions={questions} language={course.language} />
          </>
        )}
      </div>
    </Frame>
  );
}
