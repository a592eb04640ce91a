import { useTranslations } from 'next-intl';
import { QuestionFrame } from '../frame';
import { OptionRow } from '../option-row';
import { ReviewAnswer, ReviewFrame } from '../review-frame';
import type { ReviewProps, ViewProps } from '../view';
import type { TrueFalseConcealed, TrueFalseReview } from './rules';

export function TrueFalseView({ prefix, concealed, values, disabled }: ViewProps<TrueFalseConcealed>) {
  const t = useTranslations('questions.truefalse');
  return (
    <QuestionFrame prefix={prefix} prompt={concealed.prompt} disabled={disabled}>
      <div className="grid gap-2.5 sm:grid-cols-2">
        {(['true', 'false'] as const).map((value) => (
          <OptionRow
            key={value}
            type="radio"
            id={`${prefix}-${value}`}
            name={prefix}
            value={value}
            defaultChecked={values[prefix]?.includes(value)}
          >
            {t(value)}
          </OptionRow>
        ))}
      </div>
    </QuestionFrame>
  );
}

export function TrueFalseReviewView({ review }: ReviewProps<TrueFalseReview>) {
  const t = useTranslations('questions.truefalse');
  const { given, right } = review;
  return (
    <ReviewFrame review={review}>
      <ReviewAnswer given={given !== null && t(`${given}`)} right={right !== null && t(`${right}`)} />
    </ReviewFrame>
  );
}
