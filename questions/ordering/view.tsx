import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/field';
import { Markdown } from '@/components/ui/markdown';
import { QuestionFrame } from '../frame';
import { ReviewFrame, ReviewRow } from '../review-frame';
import { verdictOf } from '../verdict';
import type { ReviewProps, ViewProps } from '../view';
import type { OrderingConcealed, OrderingReview } from './rules';

export function OrderingView({ prefix, concealed, values, disabled }: ViewProps<OrderingConcealed>) {
  const t = useTranslations('questions.ordering');
  const { prompt, items } = concealed;
  return (
    <QuestionFrame prefix={prefix} prompt={prompt} disabled={disabled} hint={t('hint')}>
      <div className="flex flex-col gap-2.5">
        {items.map((text, place) => (
          <div
            key={text}
            className="flex items-center gap-4 rounded-md border border-line bg-surface px-4 py-3"
          >
            <Select
              id={`${prefix}-${place}`}
              name={`${prefix}-${place}`}
              className="w-24 shrink-0"
              defaultValue={values[`${prefix}-${place}`]?.[0] ?? ''}
            >
              <option value="">–</option>
              {items.map((other, position) => (
                <option key={other} value={position}>
                  {position + 1}
                </option>
              ))}
            </Select>
            <label htmlFor={`${prefix}-${place}`} className="min-w-0 flex-1">
              <span className="sr-only">{t('position')}: </span>
              <Markdown text={text} inline />
            </label>
          </div>
        ))}
      </div>
    </QuestionFrame>
  );
}

export function OrderingReviewView({ review }: ReviewProps<OrderingReview>) {
  const t = useTranslations('questions.ordering');
  return (
    <ReviewFrame review={review}>
      <ul className="flex flex-col gap-2.5">
        {review.rows.map(({ text, given, isRight, right }) => (
          <ReviewRow
            key={text}
            title={text}
            given={given !== null && t('place', { position: given })}
            verdict={given === null ? 'blank' : isRight === null ? null : verdictOf(Number(isRight))}
            right={right !== null && !isRight && t('place', { position: right })}
          />
        ))}
      </ul>
    </ReviewFrame>
  );
}
