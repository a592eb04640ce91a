import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { orNotFound, runRule } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { AttemptClock } from '@/components/quiz/attempt-clock';
import { AttemptSummary } from '@/components/quiz/attempt-summary';
import { finishForm } from '@/components/quiz/form-id';
import { PageHeading } from '@/components/ui/page-heading';
import { openActivity } from '@/lib/activities/open-activity';
import { href } from '@/lib/i18n/href';
import { expireAttempt } from '@/lib/quiz/expire-attempt';
import { loadOpenAttempt } from '@/lib/quiz/load-open-attempt';
import { finishAttemptAction } from '../../actions';

type Props = { params: Promise<{ course: string; activity: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quiz.summary');
  return { title: t('title') };
}

/** Before an attempt is handed in: what is answered, what is not, and one button. */
export default async function SummaryPage({ params }: Props) {
  const names = await params;
  const here = '/aprender/[course]/[activity]/intento/resumen';
  const { ctx, locale, isStaff } = await demandVisitor(here, names);
  const opened = await orNotFound(openActivity(ctx, names));
  const attempt = await orNotFound(loadOpenAttempt(ctx, opened));
  if (!attempt) redirect(href(locale, '/aprender/[course]/[activity]', names));
  if (attempt.isOverdue) {
    await runRule(ctx, (inside) => expireAttempt(inside, { attempt: attempt.id }));
    redirect(
      href(locale, '/aprender/[course]/[activity]/resultado/[attempt]', { ...names, attempt: attempt.id }),
    );
  }
  const t = await getTranslations('quiz.summary');
  return (
    <Frame here={here} params={names} withExit isStaff={isStaff}>
      <div className="mx-auto max-w-reading px-4 py-10">
        <PageHeading
          title={t('title')}
          eyebrow={<span lang={opened.outline.details.language}>{opened.current.activity.title}</span>}
        />
        <AttemptClock attempt={attempt} now={ctx.now} timeZone={opened.course.timeZone} form={finishForm} />
        <AttemptSummary
          attempt={attempt}
          locale={locale}
          finishAttemptAction={finishAttemptAction}
          {...names}
        />
      </div>
    </Frame>
  );
}
