import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { KindChoice } from '@/components/bank/kind-choice';
import { KindLabel } from '@/components/bank/kind-label';
import { QuestionForm } from '@/components/bank/question-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { newQuestionInput } from '@/lib/bank/input';
import { href } from '@/lib/i18n/href';
import { messages } from '@/lib/i18n/messages';
import { loadQuestionForm } from '@/lib/reports/load-question-form';
import { isKind, kinds } from '@/questions';
import { editorValues } from '@/questions/editing';
import { createQuestionAction } from '../actions';

type Props = {
  params: Promise<{ course: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const here = '/admin/cursos/[course]/preguntas/nueva';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { course }] = await Promise.all([getTranslations('admin.bank.fresh'), params]);
  return { title: `${t('title')} · ${course}` };
}

export default async function NewQuestionPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const asked = newQuestionInput.parse(await searchParams);
  const { course, original, categories, tags } = await orNotFound(
    loadQuestionForm(ctx, { ...place, copy: asked.copia }),
  );
  const t = await getTranslations('admin.bank');
  const kind = original?.question.kind ?? asked.tipo;
  if (kind !== undefined && !isKind(kind)) notFound();
  const wished = categories.find(({ id, ref }) => id === asked.en || ref === asked.categoria);
  const categoryId = original?.question.categoryId ?? wished?.id ?? categories[0]?.id;
  const bank = href(locale, '/admin/cursos/[course]/preguntas', place);
  const inPlace = wished ? { en: wished.id } : undefined;
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 text-sm sm:px-6">
        <CourseHeading
          course={course}
          locale={locale}
          current="/admin/cursos/[course]/preguntas"
          title={t(original ? 'fresh.copyTitle' : 'fresh.title')}
        >
          {kind && <KindLabel kind={kind} />}
        </CourseHeading>
        <p className="mb-5 flex flex-wrap gap-2">
          <ButtonLink size="sm" variant="quiet" icon="arrow-left" href={bank}>
            {t('page.back')}
          </ButtonLink>
          {kind && !original && (
            <ButtonLink size="sm" variant="quiet" href={href(locale, here, place, inPlace)}>
              {t('fresh.other')}
            </ButtonLink>
          )}
        </p>
        {asked.hecho === 'creada' && (
          <div className="mb-5">
            <Notice tone="success" title={t('fresh.saved')} />
          </div>
        )}
        {categoryId === undefined ? (
          <Notice live={false} title={t('fresh.noCategory')} />
        ) : kind === undefined ? (
          <KindChoice
            kinds={kinds.map(({ name }) => name)}
            addressOf={(tipo) => href(locale, here, place, { ...inPlace, tipo })}
          />
        ) : (
          <QuestionForm
            action={createQuestionAction}
            hidden={{ questionId: randomUUID(), courseId: course.id, course: course.slug }}
            kind={kind}
            values={editorValues(kind, original?.question.body)}
            about={{
              categoryId,
              topic: original?.question.topic ?? '',
              source: original?.question.source ?? '',
              tags: original?.question.tags.join(', ') ?? '',
            }}
            seen=""
            savedText={t('editing.fresh')}
            categories={categories}
            tags={tags}
            language={course.language}
            labels={messages[locale].admin.bank.editor}
            editorLabels={messages[locale].questions.editor}
            more={[
              { value: 'again', label: t('fresh.again') },
              { value: 'look', label: t('fresh.look') },
            ]}
          />
        )}
      </div>
    </Frame>
  );
}
