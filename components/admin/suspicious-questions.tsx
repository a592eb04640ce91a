import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { QuizStatistics } from '@/lib/reports/load-quiz-statistics';

type Props = { questions: QuizStatistics['questions']; language: string };

/** Questions that deserve a second look, each with the reasons in plain words. */
export function SuspiciousQuestions({ questions, language }: Props) {
  const t = useTranslations('admin.statistics');
  const suspicious = questions.filter(({ suspicions }) => suspicions.length > 0);
  return (
    <section aria-labelledby="sospechosas" className="flex flex-col gap-3">
      <h2 id="sospechosas" className="text-lg">
        {t('suspicious')}
      </h2>
      {suspicious.length === 0 ? (
        <p>{t('noneSuspicious')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded-md border border-line bg-surface">
          {suspicious.map(({ questionId, summary, suspicions }) => (
            <li key={questionId} className="flex flex-col gap-2 px-4 py-3">
              <a href={`#p-${questionId}`} lang={language}>
                {summary}
              </a>
              <ul className="flex flex-col gap-1">
                {suspicions.map((reason) => (
                  <li key={reason} className="flex flex-wrap items-center gap-2">
                    <Badge tone="warn" icon="alert">
                      {t(`suspicion.${reason}`)}
                    </Badge>
                    <span className="text-ink-soft">{t(`advice.${reason}`)}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
