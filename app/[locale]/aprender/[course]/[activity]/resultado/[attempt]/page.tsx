import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { AttemptResult } from '@/components/quiz/attempt-result';
import { openActivity } from '@/lib/activities/open-activity';
import { findOwnCertificate } from '@/lib/certificates/find-own-certificate';
import { reviewAttempt } from '@/lib/quiz/review-attempt';

type Props = { params: Promise<{ course: string; activity: string; attempt: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quiz.result');
  return { title: t('title') };
}

export default async function ResultPage({ params }: Props) {
  const names = await params;
  const here = '/aprender/[course]/[activity]/resultado/[attempt]';
  const { ctx, locale, isStaff } = await demandVisitor(here, names);
  const opened = await orNotFound(openActivity(ctx, names));
  const result = await orNotFound(reviewAttempt(ctx, names.attempt, opened.current));
  const { enrolment, outline, course, current } = opened;
  const hasCertificate =
    enrolment.completedAt !== null && (await findOwnCertificate(ctx, course.id)) !== null;
  return (
    <Frame here={here} params={names} withExit isStaff={isStaff}>
      <div className="mx-auto max-w-reading px-4 py-10">
        <AttemptResult
          result={result}
          title={current.activity.title}
          language={outline.details.language}
          course={names.course}
          activity={names.activity}
          timeZone={course.timeZone}
          locale={locale}
          isEnough={current.isComplete}
          isCompleted={enrolment.completedAt !== null}
          hasCertificate={hasCertificate}
        />
      </div>
    </Frame>
  );
}
