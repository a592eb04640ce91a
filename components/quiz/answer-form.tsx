import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';
import { AttemptQuestion } from './attempt-question';
import { Autosave } from './autosave';
import { answerForm } from './form-id';
import { useInstants } from './use-instants';

type Props = {
  action: FormAction;
  attempt: ShownAttempt;
  page: number;
  questions: ShownAttempt['questions'];
  /** The slot at which «Comprobar» was pressed without an answer. */
  blank: number | null;
  course: string;
  activity: string;
  timeZone: string;
  locale: Locale;
  language: string;
};

/** One screen of an attempt. Sending it keeps the answers and goes on; with JavaScript they are kept on the way too. */
export function AnswerForm(props: Props) {
  const { action, attempt, page, questions, blank, course, activity, timeZone, locale, language } = props;
  const t = useTranslations('quiz.attempt');
  const here = (p: number) =>
    href(locale, '/aprender/[course]/[activity]/intento', { course, activity }, { p });
  const flagged = questions.filter(({ isFlagged }) => isFlagged).map(({ slot }) => slot);
  const { time } = useInstants(timeZone);
  return (
    <ActionForm
      id={answerForm}
      action={action}
      hidden={{
        attempt: attempt.id,
        page,
        course,
        activity,
        ...(attempt.isSequential ? {} : { flags: flagged.join(',') }),
      }}
      className="flex flex-col gap-8"
    >
      {questions.map((question) => (
        <AttemptQuestion
          key={question.slot}
          question={question}
          number={attempt.questions.indexOf(question) + 1}
          total={attempt.questions.length}
          hasFlag={!attempt.isSequential}
          isBlank={question.slot === blank}
          keepHref={`${here(page)}#${question.prefix}top`}
          time={time}
          language={language}
        />
      ))}
      <Autosave
        key={`${page} ${questions.map(({ stepId }) => stepId).join()}`}
        attempt={attempt.id}
        page={page}
        screen={href(locale, '/aprender/[course]/[activity]/intento', { course, activity })}
        labels={{
          idle: attempt.savedAt ? t('savedAt', { time: time(attempt.savedAt) }) : t('notYetSaved'),
          saving: t('saving'),
          saved: t('savedAtTime'),
          offline: t('offline'),
          back: t('lineIsBack'),
          found: t('found'),
          refused: t('refused'),
          passedBy: t('passedBy'),
          timeOver: t('timeOver'),
          signedOut: t('signedOut'),
          conflict: t('conflict', { number: '#', time: '@' }),
          bothKept: t('bothKept'),
          compare: t('compare'),
          fixed: t('fixedElsewhere'),
          reload: t('reload'),
        }}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        {page > 1 && !attempt.isSequential ? (
          <SubmitButton variant="quiet" icon="arrow-left" name="to" value={page - 1}>
            {t('back')}
          </SubmitButton>
        ) : (
          <span />
        )}
        <SubmitButton size="lg" iconEnd="arrow-right">
          {t('saveAndGoOn')}
        </SubmitButton>
      </div>
      {attempt.isSequential && page < attempt.pages.length && (
        <p className="text-sm text-ink-soft">{t('noWayBack')}</p>
      )}
      {page === attempt.pages.length && <p className="text-sm text-ink-soft">{t('thenSummary')}</p>}
    </ActionForm>
  );
}
