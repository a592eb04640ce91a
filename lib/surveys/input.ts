import type { SurveyQuestion } from '@/lib/catalogue/survey-input';

/** Answers are counted and shown only so many together: fewer would let someone be guessed. */
export const enough = 5;

/** Letters that a written answer may have. */
export const mostLetters = 1000;

export const scaleSteps = ['1', '2', '3', '4', '5'] as const;

/** What is chosen to leave a question open; no id looks like it. */
export const declined = '-';

/** By item: the step, the option or the options chosen, or what was written; null = asked and left open. */
export type SurveyAnswers = Record<string, string | string[] | null>;

/** What is answered one by one: a question, or a row of a scale. `label` is the row's own. */
export type SurveyItem = { key: string; label: string | null; question: SurveyQuestion };

/** The items of a question. Keys stay the same as long as the ids do; two hyphens stand in no id. */
export function itemsOf(question: SurveyQuestion): SurveyItem[] {
  if (question.kind !== 'scale' || !question.rows) return [{ key: question.id, label: null, question }];
  return question.rows.map(({ id, text }) => ({ key: `${question.id}--${id}`, label: text, question }));
}

/** The names of fields: of an item, of one of several options, and of «it is nobody's data». */
export const itemField = (key: string) => `s-${key}`;
export const optionField = (key: string, option: string) => `s-${key}--${option}`;
export const reviewedField = 'reviewed';
