import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Markdown } from '@/components/ui/markdown';
import type { AttemptReview } from '@/lib/quiz/tell-review';
import { QuestionReview } from '@/questions/views';

type Props = { question: AttemptReview['questions'][number]; language: string };

/** A question as it came out, as far as that is told: the answer, its points, and what whoever marked it wrote. */
export function ReviewedQuestion({ question, language }: Props) {
  const t = useTranslations('quiz.result');
  const format = useFormatter();
  const { kind, review, isPending, points, comment } = question;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return (
    <>
      <div lang={language}>
        <QuestionReview kind={kind} review={review} />
      </div>
      {isPending && (
        <p className="mt-4">
          <Badge tone="sea" icon="clock">
            {t('toBeMarked')}
          </Badge>
        </p>
      )}
      {comment && (
        <div className="mt-4 rounded-md bg-sunken p-4">
          <p className="mb-1 font-semibold text-sm">{t('comment')}</p>
          <div lang={language}>
            <Markdown text={comment} />
          </div>
        </div>
      )}
      {points && (
        <p className="mt-4 text-sm text-ink-soft">
          {t('points', { earned: number(points.earned), maximum: number(points.maximum) })}
        </p>
      )}
    </>
  );
}
