import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { HoldOffline } from '@/components/ui/hold-offline';
import { SubmitButton } from '@/components/ui/submit-button';
import type { SurveyQuestion } from '@/lib/catalogue/survey-input';
import { itemField, itemsOf } from '@/lib/surveys/input';
import { AnswerMistakes, ReviewedBox } from './answer-fields-late';
import { QuestionFields } from './question-fields';

type Props = {
  questions: SurveyQuestion[];
  language: string;
  hidden: { course: string; activity: string };
  submitSurveyAction: FormAction;
};

/** The questions, all on one page, sent once. What is wrong stands above with the way there, and beside each question. */
export function SurveyForm({ questions, language, hidden, submitSurveyAction }: Props) {
  const t = useTranslations('surveys.form');
  const places = questions.flatMap((question, index) =>
    itemsOf(question).map(({ key, label }) => ({
      field: itemField(key),
      number: t('question', { number: index + 1 }),
      text: label ?? question.text,
    })),
  );
  return (
    <ActionForm action={submitSurveyAction} hidden={hidden} className="flex flex-col gap-5">
      <AnswerMistakes places={places} language={language} />
      {questions.map((question, index) => (
        <div key={question.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
          <p className="mb-1 text-sm font-semibold text-sea">
            {t('position', { number: index + 1, total: questions.length })}
          </p>
          <QuestionFields question={question} language={language} />
        </div>
      ))}
      <ReviewedBox label={t('reviewed')} />
      <HoldOffline text={t('offline')} />
      <div>
        <SubmitButton size="lg">{t('send')}</SubmitButton>
        <p className="mt-2 text-sm text-ink-soft">{t('sendHint')}</p>
      </div>
    </ActionForm>
  );
}
