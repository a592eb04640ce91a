import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { KindLabel } from '@/components/bank/kind-label';
import { QuestionForm } from '@/components/bank/question-form';
import { QuestionUses } from '@/components/bank/question-uses';
import { QuestionWays } from '@/components/bank/question-ways';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { shortened } from '@/lib/bank/list-bank';
import { messages } from '@/lib/i18n/messages';
import { loadQuestionDesk } from '@/lib/reports/load-question-desk';
import { editorValues } from '@/questions/editing';
import { changeQuestionsAction, editQuestionAction } from '../actions';

type Props = {
  params: Promise<{ course: string; question: string }>;
  searchParams: Promise<{ hecho?: string }>;
};

const here = '/admin/cursos/[course]/preguntas/[question]';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { question }] = await Promise.all([getTranslations('admin.bank'), params]);
  return { title: `${question} · ${t('title')}` };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const loaded = await orNotFound(loadQuestionDesk(ctx, place));
  const { course, question, summary, isArchived, versions, uses } = loaded;
  const [t, format, { hecho }] = await Promise.all([
    getTranslations('admin.bank'),
    getFormatter(),
    searchParams,
  ]);
  const at = format.dateTime(question.updatedAt, { dateStyle: 'medium', timeStyle: 'short' });
  const by = versions[0]?.by;
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 text-sm sm:px-6">
        <CourseHeading
          course={course}
          locale={locale}
          current="/admin/cursos/[course]/preguntas"
          title={<span lang={course.language}>{shortened(summary, 90) || question.ref}</span>}
        >
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <KindLabel kind={question.kind} />
            <Badge>{t('page.versionNumber', { revision: question.revision })}</Badge>
            {isArchived && (
              <Badge tone="warn" icon="archive">
                {t('archived')}
              </Badge>
            )}
          </p>
        </CourseHeading>
        {(hecho === 'creada' || hecho === 'restaurada') && (
          <div className="mb-5">
            <Notice tone="success" title={t(hecho === 'creada' ? 'page.created' : 'page.restored')} />
          </div>
        )}
        <QuestionWays
          course={course.slug}
          courseId={course.id}
          question={question}
          isArchived={isArchived}
          versions={versions.length}
          locale={locale}
          action={changeQuestionsAction}
        />
        <QuestionForm
          key={question.id}
          action={editQuestionAction}
          hidden={{ questionId: question.id, course: course.slug }}
          kind={question.kind}
          values={editorValues(question.kind, question.body)}
          about={{
            categoryId: question.categoryId,
            topic: question.topic,
            source: question.source,
            tags: question.tags.join(', '),
          }}
          seen={loaded.state}
          savedText={by ? t('editing.lastSaved', { at, by }) : t('editing.lastSavedByFaro', { at })}
          categories={loaded.categories}
          tags={loaded.tags}
          language={course.language}
          labels={messages[locale].admin.bank.editor}
          editorLabels={messages[locale].questions.editor}
          more={[{ value: 'look', label: t('fresh.look') }]}
        />
        <QuestionUses uses={uses} course={course} locale={locale} />
      </div>
    </Frame>
  );
}
