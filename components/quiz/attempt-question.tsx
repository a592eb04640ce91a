import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';
import { QuestionView } from '@/questions/views';
import { ReviewedQuestion } from './reviewed-question';
import { RivalAnswer } from './rival-answer';

type Props = {
  question: ShownAttempt['questions'][number];
  number: number;
  total: number;
  hasFlag: boolean;
  isBlank: boolean;
  /** The screen without the other device's answer. */
  keepHref: string;
  time: (at: Date) => string;
  language: string;
};

/** One question as it is being answered, or as it came out once it was checked. */
export function AttemptQuestion(props: Props) {
  const { question, number, total, hasFlag, isBlank, keepHref, time, language } = props;
  const t = useTranslations('quiz.attempt');
  const { slot, prefix, stepId, kind, checked, rival } = question;
  return (
    <section id={`${prefix}top`} className="scroll-mt-20 rounded-lg border border-line bg-surface p-5">
      <input type="hidden" name={`base-${slot}`} value={stepId ?? 0} />
      <h2 className="mb-3 font-sans text-sm font-semibold text-sea">{t('question', { number, total })}</h2>
      {rival && (
        <RivalAnswer question={question} rival={rival} time={time} keepHref={keepHref} language={language} />
      )}
      {checked ? (
        <>
          <p className="mb-3 flex items-center gap-2 font-semibold text-sm">
            <Icon name="lock" className="size-5 text-ink-soft" />
            {t('checked')}
          </p>
          <ReviewedQuestion question={checked} language={language} />
        </>
      ) : (
        <div lang={language}>
          <QuestionView kind={kind} prefix={prefix} concealed={question.concealed} values={question.values} />
        </div>
      )}
      {question.isCheckable && (
        <div className="mt-5 flex flex-col items-start gap-2">
          {isBlank && <Notice tone="warning" title={t('nothingToCheck')} />}
          <SubmitButton variant="secondary" icon="check" name="check" value={slot}>
            {t('check')}
          </SubmitButton>
          <p className="text-sm text-ink-soft">{t('checkFixes')}</p>
        </div>
      )}
      {hasFlag && (
        <label className="mt-4 flex min-h-11 cursor-pointer items-center gap-2 self-start text-sm">
          <input
            type="checkbox"
            name="flag"
            value={slot}
            defaultChecked={question.isFlagged}
            className="size-5 accent-sea"
          />
          <Icon name="flag" className="size-4 text-ink-soft" />
          {t('flag')}
          <span className="sr-only">{t('question', { number, total })}</span>
        </label>
      )}
    </section>
  );
}
