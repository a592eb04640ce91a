import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import type { SurveyBody, SurveyQuestion } from '@/lib/catalogue/survey-input';
import { FactList } from './fact-list';

type Props = {
  body: SurveyBody;
  /** Whether the certificate waits for it. */
  isRequired: boolean;
  /** Where its results are. */
  results: string;
  language: string;
};

/** What a survey asks, and the way to what it brought; read only. */
export function SurveySummary({ body, isRequired, results, language }: Props) {
  const t = useTranslations('admin.survey');
  const choicesOf = (question: SurveyQuestion): string[] => {
    if (question.kind === 'text') return [];
    if (question.kind !== 'scale') return question.options.map(({ text }) => text);
    return [`1 · ${question.low}`, `5 · ${question.high}`, ...(question.rows ?? []).map(({ text }) => text)];
  };
  return (
    <div className="flex flex-col gap-6">
      <FactList
        facts={[
          { label: t('certificate'), value: t(isRequired ? 'required' : 'optional') },
          { label: t('questions'), value: body.questions.length },
        ]}
      />
      <p>
        <ButtonLink variant="secondary" href={results}>
          {t('results')}
        </ButtonLink>
      </p>
      {body.intro && (
        <section aria-labelledby="presentacion" className="flex flex-col gap-2">
          <h2 id="presentacion" className="text-lg">
            {t('intro')}
          </h2>
          <div lang={language} className="max-w-reading">
            <Markdown text={body.intro} />
          </div>
        </section>
      )}
      <ol className="flex max-w-reading list-decimal flex-col gap-4 ps-6">
        {body.questions.map((question) => (
          <li key={question.id}>
            <p className="font-semibold">
              <span lang={language}>{question.text}</span>{' '}
              <span className="font-normal text-ink-soft">
                ({t(`kinds.${question.kind}`)}
                {question.required && `, ${t('mustAnswer')}`})
              </span>
            </p>
            <ul lang={language} className="list-disc ps-5">
              {choicesOf(question).map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}
