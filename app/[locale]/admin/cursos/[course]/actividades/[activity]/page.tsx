import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { DraftOutline } from '@/components/admin/draft-outline';
import { LessonEditor } from '@/components/admin/lesson-editor';
import { LessonSource } from '@/components/admin/lesson-source';
import { PlanSummary } from '@/components/admin/plan-summary';
import { QuizForm } from '@/components/admin/quiz-form';
import { QuizSummary } from '@/components/admin/quiz-summary';
import { quizValues } from '@/components/admin/quiz-values';
import { ScenarioSummary } from '@/components/admin/scenario-summary';
import { SurveySummary } from '@/components/admin/survey-summary';
import { AdminShell } from '@/components/layout/admin-shell';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { href } from '@/lib/i18n/href';
import { messages } from '@/lib/i18n/messages';
import { loadActivityDesk } from '@/lib/reports/load-activity-desk';
import { saveActivityAction } from '../../../../actions';
import { saveQuizAction } from './actions';

type Props = { params: Promise<{ course: string; activity: string }> };

const here = '/admin/cursos/[course]/actividades/[activity]';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { activity }] = await Promise.all([getTranslations('admin.activity'), params]);
  return { title: t('title', { ref: activity }) };
}

export default async function AdminActivityPage({ params }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const { course, outline, draft, state, stock, quizForm, files } = await orNotFound(
    loadActivityDesk(ctx, place),
  );
  const [t, tOutline, tQuiz, format] = await Promise.all([
    getTranslations('admin.activity'),
    getTranslations('admin.outline'),
    getTranslations('admin.quizEditing'),
    getFormatter(),
  ]);
  const { body } = draft;
  const { language } = course;
  const at = format.dateTime(draft.updatedAt, { dateStyle: 'medium', timeStyle: 'short' });
  const savedText = draft.updatedBy ? t('saved', { at, by: draft.updatedBy }) : t('savedByFaro', { at });
  const common = { minutes: draft.minutes, outcome: body.outcome, notice: body.notice };
  return (
    <Frame here={here} params={place} isStaff isBare>
      <AdminShell
        labels={{ outline: tOutline('label') }}
        outline={<DraftOutline outline={outline} locale={locale} current={draft.ref} />}
      >
        <CourseHeading
          course={course}
          locale={locale}
          current="/admin/cursos/[course]"
          title={<span lang={language}>{draft.title}</span>}
        >
          {body.kind === 'quiz' && (
            <span className="flex flex-wrap gap-2">
              <ButtonLink variant="secondary" icon="eye" href={href(locale, `${here}/vista-previa`, place)}>
                {t('preview')}
              </ButtonLink>
              <ButtonLink variant="quiet" href={href(locale, `${here}/estadisticas`, place)}>
                {t('statistics')}
              </ButtonLink>
              {course.may.managePeople && (
                <>
                  <ButtonLink variant="quiet" href={href(locale, `${here}/recalificar`, place)}>
                    {t('regrade')}
                  </ButtonLink>
                  <ButtonLink variant="quiet" href={href(locale, `${here}/excepciones`, place)}>
                    {t('overrides')}
                  </ButtonLink>
                </>
              )}
            </span>
          )}
          <Badge
            tone={state === 'published' ? 'ok' : 'beam'}
            icon={state === 'published' ? 'check-circle' : 'edit'}
          >
            {t(`state.${state}`)}
          </Badge>
        </CourseHeading>
        {body.kind === 'lesson' && course.may.edit && (
          <LessonEditor
            key={draft.id}
            action={saveActivityAction}
            activityId={draft.id}
            revision={draft.revision}
            fields={{
              ...common,
              title: draft.title,
              markdown: body.markdown,
              minutes: String(draft.minutes),
            }}
            savedText={savedText}
            language={language}
            labels={messages[locale].admin.editor}
            address={href(locale, here, place)}
            files={files}
            media={{ place, labels: messages[locale].activities.media, locale }}
          />
        )}
        {body.kind === 'quiz' && quizForm && (
          <>
            {quizForm.attempts.all > 0 && (
              <div className="mb-5">
                <Notice live={false} title={tQuiz('inUse', { open: quizForm.attempts.open })}>
                  <p>{tQuiz('inUseText')}</p>
                </Notice>
              </div>
            )}
            <QuizForm
              key={draft.id}
              action={saveQuizAction}
              hidden={{ activityId: draft.id, course: course.slug }}
              revision={draft.revision}
              values={quizValues({ ...draft, body }, course.timeZone)}
              savedText={savedText}
              stock={quizForm.stock}
              known={quizForm.known}
              zone={course.timeZone}
              language={language}
              labels={messages[locale].admin.quizForm}
              editorLabels={messages[locale].questions.editor}
            />
          </>
        )}
        {!quizForm && (body.kind !== 'lesson' || !course.may.edit) && (
          <div className="flex flex-col gap-6">
            {course.may.edit ? (
              <Notice live={false} title={t('inFiles')}>
                <p>{t('inFilesText')}</p>
              </Notice>
            ) : (
              <Notice live={false} title={t('readOnly')}>
                <p>{t('readOnlyText')}</p>
              </Notice>
            )}
            <LessonSource
              {...common}
              markdown={body.kind === 'lesson' ? body.markdown : null}
              language={language}
            />
            {body.kind === 'quiz' && <QuizSummary body={body} stock={stock} language={language} />}
            {body.kind === 'scenario' && <ScenarioSummary body={body} language={language} />}
            {body.kind === 'plan' && <PlanSummary body={body} language={language} />}
            {body.kind === 'survey' && (
              <SurveySummary
                body={body}
                isRequired={draft.completion.isRequired}
                results={href(locale, '/admin/cursos/[course]/encuestas/[activity]', place)}
                language={language}
              />
            )}
          </div>
        )}
      </AdminShell>
    </Frame>
  );
}
