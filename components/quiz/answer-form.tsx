import { useFormatter, useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';
import { QuestionView } from '@/questions/views';
import { Autosave } from './autosave';

type Props = {
  action: FormAction;
  attempt: ShownAttempt;
  page: number;
  questions: ShownAttempt['questions'];
  course: string;
  activity: string;
  locale: Locale;
  language: string;
};

/** One screen of an attempt. Sending it keeps the answers and goes on; with JavaScript they are kept on the way too. */
export function AnswerForm({ action, attempt, page, questions, course, activity, locale, language }: Props) {
  const t = useTranslations('quiz.attempt');
  const format = useFormatter();
  const isLast = page === attempt.pages.length;
  const hidden = { attempt: attempt.id, page, course, activity };
  return (
    <ActionForm action={action} hidden={hidden} className="flex flex-col gap-8">
      {questions.map(({ slot, kind, prefix, concealed, values }) => {
        const number = attempt.questions.findIndex((question) => question.slot === slot) + 1;
        return (
          <section
            key={slot}
            id={`${prefix}top`}
            className="scroll-mt-20 rounded-lg border border-line bg-surface p-5"
          >
            <h2 className="mb-3 font-sans text-sm font-semibold text-sea">
              {t('question', { number, total: attempt.questions.length })}
            </h2>
            <div lang={language}>
              <QuestionView kind={kind} prefix={prefix} concealed={concealed} values={values} />
            </div>
          </section>
        );
      })}
      <Autosave
        address={`/api/attempts/${attempt.id}/answers`}
        labels={{
          idle: attempt.savedAt
            ? t('savedAt', { time: format.dateTime(attempt.savedAt, { timeStyle: 'short' }) })
            : t('notYetSaved'),
          saving: t('saving'),
          saved: t('savedAtTime'),
          offline: t('offline'),
          refused: t('refused'),
        }}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        {page > 1 ? (
          <ButtonLink
            variant="quiet"
            icon="arrow-left"
            href={href(
              locale,
              '/aprender/[course]/[activity]/intento',
              { course, activity },
              { p: page - 1 },
            )}
          >
            {t('back')}
          </ButtonLink>
        ) : (
          <span />
        )}
        <SubmitButton size="lg" iconEnd="arrow-right">
          {t('saveAndGoOn')}
        </SubmitButton>
      </div>
      {isLast && <p className="text-sm text-ink-soft">{t('thenSummary')}</p>}
    </ActionForm>
  );
}
