import { useTranslations } from 'next-intl';
import type { SurveyQuestion } from '@/lib/catalogue/survey-input';
import { declined, itemField, itemsOf, mostLetters, optionField, scaleSteps } from '@/lib/surveys/input';
import { AnswerGroup, AnswerOption, ScaleStep, TextAnswer } from './answer-fields-late';

type Props = { question: SurveyQuestion; language: string };

/** The controls that answer one question, in the group that it names. */
export function QuestionFields({ question, language }: Props) {
  const t = useTranslations('surveys.form');
  const { required, text } = question;
  const name = itemField(question.id);
  const hint = question.hint && <span lang={language}>{question.hint}</span>;
  const title = (
    <>
      <span lang={language}>{text}</span>{' '}
      <span className="text-sm font-normal text-ink-soft">({t(required ? 'required' : 'optional')})</span>
    </>
  );
  const common = { isRequired: required, missing: t('missing') };
  const decline = (of: string) =>
    !required && (
      <AnswerOption type="radio" name={of} value={declined}>
        {t('declined')}
      </AnswerOption>
    );

  if (question.kind === 'text')
    return (
      <TextAnswer
        name={name}
        label={title}
        hint={
          <>
            {hint} {t('noCaseData')}
          </>
        }
        most={mostLetters}
        isRequired={required}
        labels={{
          missing: t('missingText'),
          tooLong: t('tooLong', { most: mostLetters }),
          suspect: t('suspect'),
        }}
      />
    );
  if (question.kind === 'several')
    return (
      <AnswerGroup {...common} name={name} legend={title} hint={hint || t('several')} isSeveral>
        <div lang={language} className="flex flex-col gap-2">
          {question.options.map(({ id, text: option }) => (
            <AnswerOption key={id} type="checkbox" name={optionField(question.id, id)} value="on">
              {option}
            </AnswerOption>
          ))}
        </div>
      </AnswerGroup>
    );
  if (question.kind === 'single')
    return (
      <AnswerGroup {...common} name={name} legend={title} hint={hint}>
        <div className="flex flex-col gap-2">
          {question.options.map(({ id, text: option }) => (
            <AnswerOption key={id} type="radio" name={name} value={id}>
              <span lang={language}>{option}</span>
            </AnswerOption>
          ))}
          {decline(name)}
        </div>
      </AnswerGroup>
    );
  const ends: Record<string, string> = { 1: question.low, [scaleSteps.length]: question.high };
  const scale = (of: string) => (
    <>
      <div className="grid grid-cols-5 gap-1.5 sm:gap-2">
        {scaleSteps.map((step) => (
          <ScaleStep key={step} name={of} value={step} end={ends[step]} language={language} />
        ))}
      </div>
      <div
        lang={language}
        aria-hidden
        className="mt-1.5 mb-2 flex justify-between gap-6 text-sm text-ink-soft"
      >
        <span>{question.low}</span>
        <span className="text-end">{question.high}</span>
      </div>
      {decline(of)}
    </>
  );
  if (!question.rows)
    return (
      <AnswerGroup {...common} name={name} legend={title} hint={hint}>
        {scale(name)}
      </AnswerGroup>
    );
  return (
    <fieldset aria-describedby={hint ? `${name}-hint` : undefined} className="min-w-0">
      <legend className="mb-1 text-lg font-semibold">{title}</legend>
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div className="mt-3 flex flex-col gap-4">
        {itemsOf(question).map(({ key, label }) => (
          <AnswerGroup
            key={key}
            {...common}
            name={itemField(key)}
            legend={<span lang={language}>{label}</span>}
            isPart
          >
            {scale(itemField(key))}
          </AnswerGroup>
        ))}
      </div>
    </fieldset>
  );
}
