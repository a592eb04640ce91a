import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import type { Locale } from '@/lib/i18n/locales';
import type { AttemptReview } from '@/lib/quiz/tell-review';
import { KeptBack } from './kept-back';
import { ResultHeader } from './result-header';
import { ReviewedQuestion } from './reviewed-question';

type Props = {
  result: AttemptReview;
  title: string;
  language: string;
  course: string;
  activity: string;
  timeZone: string;
  locale: Locale;
  /** Whether the activity counts as done, passed or not. */
  isEnough: boolean;
  isCompleted: boolean;
  hasCertificate: boolean;
};

/** The mark in words, numbers and icon; what comes next; then each question with what there is to learn from it. */
export function AttemptResult({ result, timeZone, language, ...rest }: Props) {
  const t = useTranslations('quiz.result');
  return (
    <div className="flex flex-col gap-8">
      <ResultHeader result={result} timeZone={timeZone} language={language} {...rest} />
      {result.band && (
        <section
          aria-label={t('band')}
          lang={language}
          className="rounded-lg border border-line bg-surface p-5"
        >
          <Markdown text={result.band} />
        </section>
      )}
      <section aria-labelledby="revision" className="flex flex-col gap-5">
        <h2 id="revision" className="text-2xl">
          {t('review')}
        </h2>
        <KeptBack result={result} timeZone={timeZone} />
        <ol className="flex flex-col gap-6">
          {result.questions.map((question, index) => (
            <li key={question.slot} className="rounded-lg border border-line bg-surface p-5">
              <h3 className="mb-3 font-sans text-sm font-semibold text-sea">
                {t('question', { number: index + 1 })}
              </h3>
              <ReviewedQuestion question={question} language={language} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
