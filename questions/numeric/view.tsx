import { useFormatter, useTranslations } from 'next-intl';
import { Field, Input, Select } from '@/components/ui/field';
import { QuestionFrame } from '../frame';
import { ReviewAnswer, ReviewFrame } from '../review-frame';
import type { ReviewProps, ViewProps } from '../view';
import { longest } from './body';
import type { NumericConcealed, NumericReview } from './rules';
import { exactly, numberPattern } from './written';

/** The number field says nothing of a keypad: the decimal one of some phones has no minus. */
export function NumericView({ prefix, concealed, values, disabled }: ViewProps<NumericConcealed>) {
  const t = useTranslations('questions');
  const { prompt, units } = concealed;
  return (
    <QuestionFrame prefix={prefix} prompt={prompt} disabled={disabled} hint={t('numeric.hint')}>
      <div className="flex flex-wrap gap-4">
        <Field id={`${prefix}-answer`} label={t('yourAnswer')} className="min-w-40 flex-1">
          {(control) => (
            <Input
              {...control}
              name={prefix}
              maxLength={longest}
              pattern={units.length > 0 ? `${numberPattern}.*` : numberPattern}
              title={t('numeric.hint')}
              autoComplete="off"
              defaultValue={values[prefix]?.[0] ?? ''}
            />
          )}
        </Field>
        {units.length > 0 && (
          <Field id={`${prefix}-unit`} label={t('numeric.unit')} className="min-w-40 flex-1">
            {(control) => (
              <Select {...control} name={`${prefix}-unit`} defaultValue={values[`${prefix}-unit`]?.[0] ?? ''}>
                <option value="">{t('numeric.chooseUnit')}</option>
                {units.map((unit, place) => (
                  <option key={unit} value={place}>
                    {unit}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
    </QuestionFrame>
  );
}

function Given({ text, unit }: { text: string; unit: string | null }) {
  return (
    <>
      {text} {unit}
    </>
  );
}

export function NumericReviewView({ review }: ReviewProps<NumericReview>) {
  const t = useTranslations('questions.numeric');
  const format = useFormatter();
  const { given, right, isUnitWrong } = review;
  const keys = right?.map((key) => exactly(key, format));
  return (
    <ReviewFrame review={review}>
      <ReviewAnswer given={given && <Given {...given} />} right={keys?.join(' · ')} />
      {isUnitWrong && <p>{t('unitWrong')}</p>}
    </ReviewFrame>
  );
}
