import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { orNotFound, runRule } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { LessonShell } from '@/components/layout/lesson-shell';
import { AnswerForm } from '@/components/quiz/answer-form';
import { AttemptClock } from '@/components/quiz/attempt-clock';
import { AttemptPalette } from '@/components/quiz/attempt-palette';
import { answerForm } from '@/components/quiz/form-id';
import { Notice } from '@/components/ui/notice';
import { openActivity } from '@/lib/activities/open-activity';
import { href } from '@/lib/i18n/href';
import { expireAttempt } from '@/lib/quiz/expire-attempt';
import { loadOpenAttempt } from '@/lib/quiz/load-open-attempt';
import { saveAnswersAction } from '../actions';

type Props = {
  params: Promise<{ course: string; activity: string }>;
  searchParams: Promise<Record<'p' | 'otra' | 'aviso' | 'comprobar', string | string[] | undefined>>;
};

const wholeNumbers = (text: string) =>
  text.split('.').flatMap((part) => (/^\d{1,15}$/.test(part) ? [Number(part)] : []));

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quiz.attempt');
  return { title: t('pageTitle') };
}

/** One screen of the open attempt. `otra` are answers of another device to choose from, `aviso` what could not be done. */
export default async function AttemptPage({ params, searchParams }: Props) {
  const names = await params;
  const search = await searchParams;
  const asked = (name: keyof typeof search) => [search[name] ?? ''].flat()[0] ?? '';
  const here = '/aprender/[course]/[activity]/intento';
  const { ctx, locale, isStaff } = await demandVisitor(here, names);
  const opened = await orNotFound(openActivity(ctx, names));
  const attempt = await orNotFound(loadOpenAttempt(ctx, opened, wholeNumbers(asked('otra')).slice(0, 200)));
  if (!attempt) redirect(href(locale, '/aprender/[course]/[activity]', names));
  if (attempt.isOverdue) {
    await runRule(ctx, (inside) => expireAttempt(inside, { attempt: attempt.id }));
    redirect(
      href(locale, '/aprender/[course]/[activity]/resultado/[attempt]', { ...names, attempt: attempt.id }),
    );
  }
  const page = asked('p') ? Number(asked('p')) : attempt.pageReached;
  const questions = attempt.pages[page - 1];
  if (!questions) notFound();
  if (attempt.isSequential && page !== attempt.pageReached)
    redirect(href(locale, here, names, { p: attempt.pageReached, aviso: 'pasada' }));
  const notice = asked('aviso');
  const t = await getTranslations('quiz.attempt');
  return (
    <Frame here={here} params={names} withExit isStaff={isStaff} isBare>
      <LessonShell
        labels={{ index: t('palette') }}
        position={t('position', { page, pages: attempt.pages.length })}
        index={<AttemptPalette attempt={attempt} page={page} />}
      >
        <h1 className="mb-1 text-2xl" lang={opened.outline.details.language}>
          {opened.current.activity.title}
        </h1>
        <p className="mb-6 text-ink-soft">
          {t('position', { page, pages: attempt.pages.length })} · {t('number', { number: attempt.number })}
        </p>
        <AttemptClock attempt={attempt} now={ctx.now} timeZone={opened.course.timeZone} form={answerForm} />
        {notice === 'pasada' && <Notice tone="warning" title={t('passedBy')} className="mb-6" />}
        {notice === 'comprobada' && <Notice tone="warning" title={t('fixedElsewhere')} className="mb-6" />}
        <AnswerForm
          action={saveAnswersAction}
          attempt={attempt}
          page={page}
          questions={questions}
          blank={notice === 'vacia' ? Number(asked('comprobar')) : null}
          timeZone={opened.course.timeZone}
          locale={locale}
          language={opened.outline.details.language}
          {...names}
        />
      </LessonShell>
    </Frame>
  );
}
