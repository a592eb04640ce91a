import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import { toPlainText } from '@/lib/kernel/markdown';
import { QuestionFrame } from '../frame';
import { ReviewFrame, ReviewRow } from '../review-frame';
import { verdictOf } from '../verdict';
import type { ReviewProps, ViewProps } from '../view';
import { OrderedItems } from './ordered-items-late';
import type { OrderingConcealed, OrderingReview } from './rules';

export function OrderingView({ prefix, concealed, values, disabled }: ViewProps<OrderingConcealed>) {
  const t = useTranslations('questions.ordering');
  const { prompt, items } = concealed;
  const given = items.map((_, place) => values[`${prefix}-${place}`]?.[0]);
  return (
    <QuestionFrame prefix={prefix} prompt={prompt} disabled={disabled} hint={t('hint')}>
      <OrderedItems
        prefix={prefix}
        items={items.map((text) => ({ node: <Markdown text={text} inline />, text: toPlainText(text) }))}
        given={given.map((position) => (position === undefined ? null : Number(position)))}
        disabled={disabled}
        labels={{
          position: t('position'),
          up: t('up'),
          down: t('down'),
          drag: t('drag'),
          keep: t('keep'),
        }}
      />
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
