import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { SurveyCounts } from '@/components/admin/survey-counts';
import { SurveyQuestionResult } from '@/components/admin/survey-question-result';
import { ButtonLink } from '@/components/ui/button';
import { loadSurveyResults } from '@/lib/reports/load-survey-results';

type Props = { params: Promise<{ course: string; activity: string }> };

const here = '/admin/cursos/[course]/encuestas/[activity]';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { activity }] = await Promise.all([getTranslations('admin.surveys'), params]);
  return { title: `${t('title')} · ${activity}` };
}

export default async function SurveyPage({ params }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const results = await orNotFound(loadSurveyResults(ctx, place));
  const { course, survey, questions } = results;
  const t = await getTranslations('admin.surveys');
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto flex max-w-wide flex-col gap-8 px-4 py-6 text-sm sm:px-6">
        <div>
          <CourseHeading
            course={course}
            locale={locale}
            current="/admin/cursos/[course]/encuestas"
            title={<span lang={course.language}>{survey.title}</span>}
          >
            {questions.length > 0 && (
              <ButtonLink
                variant="secondary"
                icon="download"
                href={`/api/surveys/${course.slug}/${survey.ref}?idioma=${locale}`}
              >
                {t('csv')}
              </ButtonLink>
            )}
          </CourseHeading>
          <SurveyCounts results={results} />
        </div>
        {questions.map((question, index) => (
          <SurveyQuestionResult
            key={question.id}
            question={question}
            number={index + 1}
            language={course.language}
          />
        ))}
      </div>
    </Frame>
  );
}
