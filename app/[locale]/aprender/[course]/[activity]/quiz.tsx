import { QuizIntro } from '@/components/quiz/quiz-intro';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { loadQuiz } from '@/lib/quiz/load-quiz';
import { startAttemptAction } from './actions';

type Props = { ctx: Context; opened: OpenedActivity; locale: Locale };

/** A quiz before and between its attempts. Looking starts nothing. */
export async function Quiz({ ctx, opened, locale }: Props) {
  const quiz = await loadQuiz(ctx, opened);
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
