import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import type { AttemptReview } from '@/lib/quiz/tell-review';
import { KeptBack } from './kept-back';
import { ReviewedQuestion } from './reviewed-question';

type Props = { result: AttemptReview; language: string; timeZone: string };

/** What is said of the mark; then each question with what there is to learn from it. */
export function ResultReview({ result, language, timeZone }: Props) {
  const t = useTranslations('quiz.result');
  return (
    <>
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
        <ReviewedList questions={result.questions} language={language} />
      </section>
    </>
  );
}

export function ReviewedList({
  questions,
  language,
}: Pick<AttemptReview, 'questions'> & { language: string }) {
  const t = useTranslations('quiz.result');
  return (
    <ol className="flex flex-col gap-6">
      {questions.map((question) => (
        <li key={question.slot} className="rounded-lg border border-line bg-surface p-5">
          <h3 className="mb-3 font-sans text-sm font-semibold text-sea">
            {t('question', { number: question.slot + 1 })}
          </h3>
          <ReviewedQuestion question={question} language={language} />
        </li>
      ))}
    </ol>
  );
}
