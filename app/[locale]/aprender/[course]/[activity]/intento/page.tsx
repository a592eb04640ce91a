import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { LessonShell } from '@/components/layout/lesson-shell';
import { AnswerForm } from '@/components/quiz/answer-form';
import { AttemptPalette } from '@/components/quiz/attempt-palette';
import { openActivity } from '@/lib/activities/open-activity';
import { href } from '@/lib/i18n/href';
import { loadOpenAttempt } from '@/lib/quiz/load-open-attempt';
import { saveAnswersAction } from '../actions';

type Props = {
  params: Promise<{ course: string; activity: string }>;
  searchParams: Promise<{ p?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quiz.attempt');
  return { title: t('pageTitle') };
}

export default async function AttemptPage({ params, searchParams }: Props) {
  const names = await params;
  const here = '/aprender/[course]/[activity]/intento';
  const { ctx, locale, isStaff } = await demandVisitor(here, names);
  const opened = await orNotFound(openActivity(ctx, names));
  const attempt = await orNotFound(loadOpenAttempt(ctx, opened));
  if (!attempt) redirect(href(locale, '/aprender/[course]/[activity]', names));
  const page = Number([(await searchParams).p ?? '1'].flat()[0]);
  const questions = attempt.pages[page - 1];
  if (!questions) notFound();
  const t = await getTranslations('quiz.attempt');
  return (
    <Frame here={here} params={names} withExit isStaff={isStaff} isBare>
      <LessonShell
        labels={{ index: t('palette') }}
        position={t('position', { page, pages: attempt.pages.length })}
        index={<AttemptPalette attempt={attempt} page={page} locale={locale} {...names} />}
      >
        <h1 className="mb-1 text-2xl" lang={opened.outline.details.language}>
          {opened.current.activity.title}
        </h1>
        <p className="mb-6 text-ink-soft">
          {t('position', { page, pages: attempt.pages.length })} · {t('number', { number: attempt.number })}
        </p>
        <AnswerForm
          action={saveAnswersAction}
          attempt={attempt}
          page={page}
          questions={questions}
          locale={locale}
          language={opened.outline.details.language}
          {...names}
        />
      </LessonShell>
    </Frame>
  );
}
