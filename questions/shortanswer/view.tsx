import { useTranslations } from 'next-intl';
import { Field, Input } from '@/components/ui/field';
import { QuestionFrame } from '../frame';
import { ReviewAnswer, ReviewFrame } from '../review-frame';
import type { ReviewProps, ViewProps } from '../view';
import { longest } from './body';
import type { ShortAnswerConcealed, ShortAnswerReview } from './rules';

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
  const { given, right } = review;
  return (
    <ReviewFrame review={review}>
      <ReviewAnswer given={given} right={right?.join(' · ')} />
    </ReviewFrame>
  );
}
