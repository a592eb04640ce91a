import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/field';
import { Markdown } from '@/components/ui/markdown';
import { toPlainText } from '@/lib/kernel/markdown';
import { QuestionFrame } from '../frame';
import { ReviewFrame, ReviewRow } from '../review-frame';
import { verdictOf } from '../verdict';
import type { ReviewProps, ViewProps } from '../view';
import type { MatchingConcealed, MatchingReview } from './rules';

/** A menu cuts off what is longer on a phone: then the options also stand above, whole. */
const roomOfMenu = 24;

const letter = (place: number) => String.fromCharCode(65 + (place % 26)).repeat(1 + Math.floor(place / 26));

function Offered({ options }: { options: string[] }) {
  return (
    <ul className="mb-4 flex flex-col gap-2 rounded-md bg-sunken p-4">
      {options.map((text, place) => (
        <li key={text} className="flex gap-2">
          <span className="font-semibold">{letter(place)}.</span>
          <Markdown text={text} inline />
        </li>
      ))}
    </ul>
  );
}

export function MatchingView({ prefix, concealed, values, disabled }: ViewProps<MatchingConcealed>) {
  const t = useTranslations('questions');
  const options = concealed.options.map(toPlainText);
  const isLong = options.some((text) => text.length > roomOfMenu);
  return (
    <QuestionFrame prefix={prefix} prompt={concealed.prompt} disabled={disabled} hint={t('matching.hint')}>
      {isLong && <Offered options={concealed.options} />}
      <div className="flex flex-col gap-3">
        {concealed.stems.map((stem, place) => (
          <div
            key={stem}
            className="grid items-center gap-x-6 gap-y-2 rounded-md border border-line bg-surface p-4 sm:grid-cols-2"
          >
            <label htmlFor={`${prefix}-${place}`}>
              <Markdown text={stem} inline />
            </label>
            <Select
              id={`${prefix}-${place}`}
              name={`${prefix}-${place}`}
              defaultValue={values[`${prefix}-${place}`]?.[0] ?? ''}
            >
              <option value="">{t('choose')}</option>
              {options.map((text, option) => (
                <option key={text} value={option}>
                  {isLong ? `${letter(option)}. ${text}` : text}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </div>
    </QuestionFrame>
  );
}

export function MatchingReviewView({ review }: ReviewProps<MatchingReview>) {
  return (
    <ReviewFrame review={review}>
      <ul className="flex flex-col gap-2.5">
        {review.rows.map(({ stem, given, isRight, right }) => (
          <ReviewRow
            key={stem}
            title={stem}
            given={given !== null && <Markdown text={given} inline />}
            verdict={given === null ? 'blank' : isRight === null ? null : verdictOf(Number(isRight))}
            right={right !== null && !isRight && <Markdown text={right} inline />}
          />
        ))}
      </ul>
    </ReviewFrame>
  );
}
