import { useFormatter, useTranslations } from 'next-intl';
import { Input, Select } from '@/components/ui/field';
import { Markdown } from '@/components/ui/markdown';
import { toPlainText } from '@/lib/kernel/markdown';
import { QuestionFrame } from '../frame';
import { GapField } from '../gap-field';
import { FilledGap, GappedText } from '../gapped-text';
import { longest as longestNumber } from '../numeric/body';
import { exactly, numberPattern } from '../numeric/written';
import { Feedback, ReviewFrame, ReviewRow } from '../review-frame';
import { longest } from '../shortanswer/body';
import type { ReviewProps, ViewProps } from '../view';
import type { GapReview } from './gap-review';
import type { ClozeConcealed, ClozeReview } from './rules';

type GapProps = { id: string; place: number; gap: ClozeConcealed['gaps'][number]; value: string };

function Gap({ id, place, gap, value }: GapProps) {
  const t = useTranslations('questions');
  const isNumber = gap.kind === 'numeric';
  return (
    <GapField id={id} place={place}>
      {gap.kind === 'choice' ? (
        <Select id={id} name={id} defaultValue={value}>
          <option value="">{t('choose')}</option>
          {gap.options.map((text, option) => (
            <option key={text} value={option}>
              {toPlainText(text)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          id={id}
          name={id}
          defaultValue={value}
          maxLength={isNumber ? longestNumber : longest}
          pattern={isNumber ? numberPattern : undefined}
          title={isNumber ? t('numeric.hint') : undefined}
          className={isNumber ? 'max-w-28' : 'max-w-48'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      )}
    </GapField>
  );
}

export function ClozeView({ prefix, concealed, values, disabled }: ViewProps<ClozeConcealed>) {
  const t = useTranslations('questions.cloze');
  const { prompt, gaps } = concealed;
  const isWithNumbers = gaps.some(({ kind }) => kind === 'numeric');
  return (
    <QuestionFrame
      prefix={prefix}
      asks={t('asks')}
      disabled={disabled}
      hint={isWithNumbers ? t('hintNumbers') : t('hint')}
    >
      <GappedText
        text={prompt}
        marks="braces"
        gap={(place) => {
          const id = `${prefix}-${place}`;
          const gap = gaps[place];
          return gap && <Gap id={id} place={place} gap={gap} value={values[id]?.[0] ?? ''} />;
        }}
      />
    </QuestionFrame>
  );
}

const shown = ({ kind }: GapReview, text: string) =>
  kind === 'choice' ? <Markdown text={text} inline /> : text;

function Right({ gap, right }: { gap: GapReview; right: NonNullable<GapReview['right']> }) {
  const format = useFormatter();
  const texts = right.map((key) => (typeof key === 'string' ? key : exactly(key, format)));
  return shown(gap, texts.join(' · '));
}

export function ClozeReviewView({ review }: ReviewProps<ClozeReview>) {
  const t = useTranslations('questions');
  const { prompt, gaps } = review;
  const given = (gap: GapReview | undefined) => (gap && gap.given !== null ? shown(gap, gap.given) : null);
  return (
    <ReviewFrame
      review={review}
      text={
        <GappedText
          text={prompt}
          marks="braces"
          gap={(place) => <FilledGap place={place}>{given(gaps[place])}</FilledGap>}
        />
      }
    >
      <ul className="flex flex-col gap-2.5">
        {gaps.map((gap, place) => {
          const title = t('gap', { number: place + 1 });
          return (
            <ReviewRow
              key={title}
              title={title}
              given={given(gap)}
              verdict={gap.verdict}
              right={gap.right && gap.verdict !== 'right' && <Right gap={gap} right={gap.right} />}
            >
              {gap.feedback.map((text) => (
                <Feedback key={text} text={text} />
              ))}
            </ReviewRow>
          );
        })}
      </ul>
    </ReviewFrame>
  );
}
