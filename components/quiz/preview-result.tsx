'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PreviewFormState } from './preview-form-state';
import { ResultMark } from './result-mark';
import { ResultReview, ReviewedList } from './result-review';

type Props = {
  outcome: NonNullable<PreviewFormState['outcome']>;
  send: (form: FormData) => void;
  carried: ReactNode;
  again: string;
  title: string;
  language: string;
  timeZone: string;
  moments: ('during' | 'after' | 'closed')[];
};

/** What a quiz would tell of these answers at one moment, and the way to its other moments. */
export function PreviewResult({ outcome, send, carried, again, title, language, timeZone, moments }: Props) {
  const t = useTranslations('admin.quizPreview');
  const { judged, sent } = outcome;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        {moments.length > 1 && (
          <form action={send} className="flex flex-wrap items-center gap-2">
            {carried}
            {sent.map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
            <span className="font-semibold">{t('seen')}</span>
            {moments.map((moment) => (
              <SubmitButton
                key={moment}
                size="sm"
                variant={moment === judged.moment ? 'primary' : 'secondary'}
                name="moment"
                value={moment}
                aria-current={moment === judged.moment ? 'true' : undefined}
              >
                {t(`moments.${moment}`)}
              </SubmitButton>
            ))}
          </form>
        )}
        <ButtonLink size="sm" variant="secondary" href={again}>
          {t('again')}
        </ButtonLink>
      </div>
      {judged.moment === 'during' ? (
        <>
          <p>{t(judged.checked.length > 0 ? 'checked' : 'nothingChecked')}</p>
          <ReviewedList questions={judged.checked} language={language} />
        </>
      ) : (
        <>
          <ResultMark result={judged.result} title={title} language={language} timeZone={timeZone} isBelow />
          <ResultReview result={judged.result} language={language} timeZone={timeZone} />
        </>
      )}
    </>
  );
}
