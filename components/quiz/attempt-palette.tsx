import { useTranslations } from 'next-intl';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';
import { answerForm } from './form-id';
import { PaletteMark } from './palette-mark';

type Props = { attempt: ShownAttempt; page: number };

const entry =
  'flex min-h-11 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start text-ink hover:bg-sea-tint ' +
  'aria-[current]:bg-sea-tint aria-[current]:font-semibold';

/**
 * All questions of the attempt with their state in word and icon. Going to one keeps what is written on this screen;
 * forward only, there is nowhere to go but on.
 */
export function AttemptPalette({ attempt, page }: Props) {
  const t = useTranslations('quiz.palette');
  const labels = {
    answered: t('answered'),
    blank: t('blank'),
    checked: t('checked'),
    flagged: t('flagged'),
  };
  const pageOf = (slot: number) =>
    attempt.pages.findIndex((questions) => questions.some((q) => q.slot === slot)) + 1;
  return (
    <div className="flex flex-col gap-3">
      {/* The first button of a form is what Enter presses: it must not be one of those below. */}
      <button type="submit" form={answerForm} tabIndex={-1} aria-hidden="true" className="sr-only" />
      <ol className="flex flex-col">
        {attempt.questions.map((question, index) => {
          const place = pageOf(question.slot);
          const content = (
            <PaletteMark
              // Drawn anew with what the server says; until then it follows what is saved.
              key={`${question.isAnswered} ${question.isFlagged} ${question.checked !== null}`}
              slot={question.slot}
              name={t('question', { number: index + 1 })}
              isAnswered={question.isAnswered}
              isFlagged={question.isFlagged}
              isChecked={question.checked !== null}
              labels={labels}
            />
          );
          return (
            <li key={question.slot}>
              {place === page ? (
                <a
                  href={`#${question.prefix}top`}
                  aria-current={attempt.pages.length > 1 ? 'step' : undefined}
                  className={`${entry} no-underline`}
                >
                  {content}
                </a>
              ) : attempt.isSequential ? (
                <span className={entry}>{content}</span>
              ) : (
                <button type="submit" form={answerForm} name="to" value={place} className={entry}>
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {attempt.isSequential ? (
        <p className="px-2.5 text-sm text-ink-soft">{t('forwardOnly')}</p>
      ) : (
        <button
          type="submit"
          form={answerForm}
          name="to"
          value={attempt.pages.length + 1}
          className="flex min-h-11 items-center px-2.5 text-start font-semibold text-sea underline underline-offset-4"
        >
          {t('summary')}
        </button>
      )}
    </div>
  );
}
