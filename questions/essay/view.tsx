import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Markdown } from '@/components/ui/markdown';
import { QuestionFrame } from '../frame';
import { ReviewFrame } from '../review-frame';
import type { ReviewProps, ViewProps } from '../view';
import { longest } from './body';
import { CountedTextarea } from './counted-textarea-late';
import type { EssayConcealed, EssayReview } from './rules';

/** How long the text is to be, in words; null where nothing is said of it. */
function useLimits({
  minimumWords: minimum,
  maximumWords: maximum,
}: Pick<EssayConcealed, 'minimumWords' | 'maximumWords'>) {
  const t = useTranslations('questions.essay');
  if (minimum !== null && maximum !== null) return t('between', { minimum, maximum });
  if (minimum !== null) return t('atLeast', { minimum });
  return maximum === null ? null : t('atMost', { maximum });
}

export function EssayView({ prefix, concealed, values, disabled }: ViewProps<EssayConcealed>) {
  const t = useTranslations('questions');
  const { prompt, guidance, minimumWords, maximumWords } = concealed;
  const limits = useLimits(concealed);
  return (
    <QuestionFrame
      prefix={prefix}
      prompt={prompt}
      disabled={disabled}
      hint={[t('essay.hint'), limits].filter(Boolean).join(' ')}
    >
      {guidance && <Markdown text={guidance} className="mb-4 rounded-md bg-sunken p-4" />}
      <Field id={`${prefix}-answer`} label={t('yourAnswer')}>
        {(control) => (
          <CountedTextarea
            {...control}
            name={prefix}
            rows={12}
            maxLength={longest}
            defaultValue={values[prefix]?.[0] ?? ''}
            minimum={minimumWords}
            maximum={maximumWords}
            labels={{ words: t('essay.words'), missing: t('essay.missing'), over: t('essay.over') }}
          />
        )}
      </Field>
    </QuestionFrame>
  );
}

export function EssayReviewView({ review }: ReviewProps<EssayReview>) {
  const t = useTranslations('questions');
  const { given, words } = review;
  const limits = useLimits(review);
  return (
    <ReviewFrame review={review}>
      {given !== null && (
        <div className="flex flex-col gap-2 rounded-md border border-line bg-surface p-4">
          <p className="text-ink-soft">{t('yourAnswer')}:</p>
          <p className="whitespace-pre-wrap break-words">{given}</p>
          <p className="text-ink-soft text-sm">
            {t('essay.count', { words })} {limits}
          </p>
        </div>
      )}
    </ReviewFrame>
  );
}
