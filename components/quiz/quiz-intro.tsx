import { useFormatter, useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/action-form';
import type { Locale } from '@/lib/i18n/locales';
import type { LoadedQuiz } from '@/lib/quiz/load-quiz';
import { AttemptTable } from './attempt-table';
import { NextAttempt } from './next-attempt';
import { QuizRules } from './quiz-rules';

type Props = {
  quiz: LoadedQuiz;
  course: string;
  activity: string;
  timeZone: string;
  language: string;
  locale: Locale;
  startAttemptAction: FormAction;
};

/** What awaits: the rules in plain words, what can be done now or from when, and the attempts so far. */
export function QuizIntro({ quiz, course, activity, timeZone, language, locale, startAttemptAction }: Props) {
  const t = useTranslations('quiz.counting');
  const format = useFormatter();
  const { attempts, counting, grading } = quiz;
  return (
    <div lang={locale} className="flex flex-col gap-6 font-sans">
      {quiz.introHtml && (
        // Compiled and sanitised when it was published.
        <div lang={language} className="prose-lesson" dangerouslySetInnerHTML={{ __html: quiz.introHtml }} />
      )}
      <QuizRules quiz={quiz} timeZone={timeZone} />
      {counting && attempts.length > 1 && (
        <p className="font-semibold">
          {t(grading, {
            number: counting.number ?? 0,
            mark: format.number(counting.fraction, { style: 'percent', maximumFractionDigits: 1 }),
          })}
        </p>
      )}
      <NextAttempt
        quiz={quiz}
        course={course}
        activity={activity}
        timeZone={timeZone}
        locale={locale}
        startAttemptAction={startAttemptAction}
      />
      {attempts.length > 0 && (
        <AttemptTable
          attempts={attempts}
          course={course}
          activity={activity}
          timeZone={timeZone}
          locale={locale}
        />
      )}
    </div>
  );
}
