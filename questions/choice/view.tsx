import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { Markdown } from '@/components/ui/markdown';
import { QuestionFrame } from '../frame';
import { OptionRow } from '../option-row';
import { Feedback, ReviewFrame, VerdictBadge } from '../review-frame';
import type { Verdict } from '../verdict';
import type { ReviewProps, ViewProps } from '../view';
import type { ChoiceConcealed, ChoiceReview } from './rules';

export function ChoiceView({ prefix, concealed, values, disabled }: ViewProps<ChoiceConcealed>) {
  const t = useTranslations('questions.choice');
  const { prompt, multiple, options } = concealed;
  return (
    <QuestionFrame
      prefix={prefix}
      prompt={prompt}
      disabled={disabled}
      hint={multiple ? t('several') : t('one')}
    >
      <div className="flex flex-col gap-2.5">
        {options.map((text, place) => (
          <OptionRow
            key={text}
            type={multiple ? 'checkbox' : 'radio'}
            id={`${prefix}-${place}`}
            name={prefix}
            value={place}
            defaultChecked={values[prefix]?.includes(String(place))}
          >
            <Markdown text={text} inline />
          </OptionRow>
        ))}
      </div>
    </QuestionFrame>
  );
}

const tints: Record<Verdict, string> = {
  right: 'border-ok bg-ok-tint',
  partial: 'border-warn bg-warn-tint',
  wrong: 'border-danger bg-danger-tint',
  blank: 'border-line bg-surface',
};

function Option({ option }: { option: ChoiceReview['options'][number] }) {
  const t = useTranslations('questions');
  const { text, isChosen, verdict, isRight, feedback } = option;
  return (
    <li className={classNames('flex flex-col gap-2 rounded-md border p-4', tints[verdict ?? 'blank'])}>
      <Markdown text={text} inline />
      {verdict && (
        <p>
          <VerdictBadge verdict={verdict}>
            {t('choice.chosen')}: {t(`verdict.${verdict}`)}
          </VerdictBadge>
        </p>
      )}
      {isChosen && !verdict && (
        <p>
          <Badge icon="circle">{t('yourAnswer')}</Badge>
        </p>
      )}
      {isRight && !verdict && (
        <p>
          <VerdictBadge verdict="right">{t('rightAnswer')}</VerdictBadge>
        </p>
      )}
      {feedback && <Feedback text={feedback} />}
    </li>
  );
}

export function ChoiceReviewView({ review }: ReviewProps<ChoiceReview>) {
  return (
    <ReviewFrame review={review}>
      <ul className="flex flex-col gap-2.5">
        {review.options.map((option) => (
          <Option key={option.text} option={option} />
        ))}
      </ul>
    </ReviewFrame>
  );
}
