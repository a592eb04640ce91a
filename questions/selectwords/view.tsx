import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/field';
import { Markdown } from '@/components/ui/markdown';
import { toPlainText } from '@/lib/kernel/markdown';
import { QuestionFrame } from '../frame';
import { GapField } from '../gap-field';
import { FilledGap, GappedText } from '../gapped-text';
import { ReviewFrame, ReviewRow } from '../review-frame';
import { verdictOf } from '../verdict';
import type { ReviewProps, ViewProps } from '../view';
import type { SelectWordsConcealed, SelectWordsReview } from './rules';
import { WordBank } from './word-bank-late';

export function SelectWordsView({ prefix, concealed, values, disabled }: ViewProps<SelectWordsConcealed>) {
  const t = useTranslations('questions');
  const { prompt, pools, gaps } = concealed;
  return (
    <QuestionFrame
      prefix={prefix}
      asks={t('selectwords.asks')}
      hint={t('selectwords.hint')}
      disabled={disabled}
    >
      <GappedText
        text={prompt}
        marks="brackets"
        gap={(place) => {
          const id = `${prefix}-${place}`;
          return (
            <GapField id={id} place={place}>
              <Select id={id} name={id} defaultValue={values[id]?.[0] ?? ''}>
                <option value="">{t('choose')}</option>
                {pools[gaps[place] ?? -1]?.map(({ text }, word) => (
                  <option key={text} value={word}>
                    {toPlainText(text)}
                  </option>
                ))}
              </Select>
            </GapField>
          );
        }}
      />
      {!disabled && (
        <WordBank
          prefix={prefix}
          gaps={gaps}
          pools={pools.map((words) =>
            words.map(({ text, isReusable }) => ({
              node: <Markdown text={text} inline />,
              text: toPlainText(text),
              isReusable,
            })),
          )}
          labels={{
            title: t('selectwords.bank'),
            gap: t('selectwords.gap'),
            inHand: t('selectwords.inHand'),
            chooseGap: t('selectwords.chooseGap'),
          }}
        />
      )}
    </QuestionFrame>
  );
}

export function SelectWordsReviewView({ review }: ReviewProps<SelectWordsReview>) {
  const t = useTranslations('questions');
  const { prompt, gaps } = review;
  const word = (text: string | null | undefined) => text && <Markdown text={text} inline />;
  return (
    <ReviewFrame
      review={review}
      text={
        <GappedText
          text={prompt}
          marks="brackets"
          gap={(place) => <FilledGap place={place}>{word(gaps[place]?.given) ?? null}</FilledGap>}
        />
      }
    >
      <ul className="flex flex-col gap-2.5">
        {gaps.map(({ given, isRight, right }, place) => {
          const title = t('gap', { number: place + 1 });
          return (
            <ReviewRow
              key={title}
              title={title}
              given={word(given)}
              verdict={given === null ? 'blank' : isRight === null ? null : verdictOf(Number(isRight))}
              right={!isRight && word(right)}
            />
          );
        })}
      </ul>
    </ReviewFrame>
  );
}
