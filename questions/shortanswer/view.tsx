import { useTranslations } from 'next-intl';
import { Field, Input } from '@/components/ui/field';
import { QuestionFrame } from '../frame';
import { ReviewFrame, ReviewRow } from '../review-frame';
import { verdictOf } from '../verdict';
import type { ReviewProps, ViewProps } from '../view';
import { longest, type ShortAnswerConcealed, type ShortAnswerReview } from './rules';

export function ShortAnswerView({ prefix, concealed, values, disabled }: ViewProps<ShortAnswerConcealed>) {
  const t = useTranslations('questions');
  return (
    <QuestionFrame prefix={prefix} prompt={concealed.prompt} disabled={disabled}>
      <Field id={`${prefix}-answer`} label={t('yourAnswer')}>
        {(control) => (
          <Input
            {...control}
            name={prefix}
            maxLength={longest}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            defaultValue={values[prefix]?.[0] ?? ''}
          />
        )}
      </Field>
    </QuestionFrame>
  );
}

export function ShortAnswerReviewView({ review }: ReviewProps<ShortAnswerReview>) {
  const { given, right, fraction } = review;
  return (
    <ReviewFrame review={review}>
      <ul>
        <ReviewRow
          given={given}
          verdict={given === null ? 'blank' : verdictOf(fraction ?? 0)}
          right={right?.join(' · ')}
        />
      </ul>
    </ReviewFrame>
  );
}
