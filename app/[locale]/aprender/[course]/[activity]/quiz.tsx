import { runRule } from '@/app/action';
import { QuizIntro } from '@/components/quiz/quiz-intro';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { expireAttempt } from '@/lib/quiz/expire-attempt';
import { loadQuiz } from '@/lib/quiz/load-quiz';
import { startAttemptAction } from './actions';

type Props = { ctx: Context; opened: OpenedActivity; locale: Locale };

/** A quiz before and between its attempts. Looking starts nothing; it closes an attempt whose time is over. */
export async function Quiz({ ctx, opened, locale }: Props) {
  let quiz = await loadQuiz(ctx, opened);
  const { overdue } = quiz;
  if (overdue) {
    await runRule(ctx, (inside) => expireAttempt(inside, { attempt: overdue }));
    quiz = await loadQuiz(ctx, opened);
  }
  return (
    <QuizIntro
      quiz={quiz}
      course={opened.course.slug}
      activity={opened.current.activity.ref}
      timeZone={opened.course.timeZone}
      language={opened.outline.details.language}
      locale={locale}
      startAttemptAction={startAttemptAction}
    />
  );
}
