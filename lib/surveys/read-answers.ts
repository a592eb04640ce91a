import { looksLikeCaseData } from '@/lib/activities/case-data';
import type { SurveyQuestion } from '@/lib/catalogue/survey-input';
import {
  declined,
  itemField,
  itemsOf,
  mostLetters,
  optionField,
  type SurveyAnswers,
  type SurveyItem,
  scaleSteps,
} from './input';

/** What a form holds, and the fields in which something is the matter. */
export type ReadAnswers = {
  answers: SurveyAnswers;
  missing: string[];
  tooLong: string[];
  /** Where a text looks like data of a real case. */
  suspect: string[];
  /** Whether anything was said at all, be it that one prefers not to. */
  isTouched: boolean;
};

/** Reads a sent form by the questions; what no question offers counts as left open. */
export function readAnswers(questions: SurveyQuestion[], form: FormData): ReadAnswers {
  const items = questions.flatMap(itemsOf);
  const answers = Object.fromEntries(items.map((item) => [item.key, readItem(item, form)]));
  const fieldsWhere = (isIt: (item: SurveyItem, answer: SurveyAnswers[string]) => boolean) =>
    items.filter((item) => isIt(item, answers[item.key] ?? null)).map(({ key }) => itemField(key));
  const isText = ({ question }: SurveyItem) => question.kind === 'text';
  return {
    answers,
    missing: fieldsWhere(({ question }, answer) => question.required && answer === null),
    tooLong: fieldsWhere((item, answer) => isText(item) && (answer?.length ?? 0) > mostLetters),
    suspect: fieldsWhere((item, answer) => isText(item) && looksLikeCaseData(String(answer ?? ''))),
    isTouched: items.some(({ key }) => answers[key] !== null || form.get(itemField(key)) === declined),
  };
}

function readItem({ key, question }: SurveyItem, form: FormData): SurveyAnswers[string] {
  if (question.kind === 'text') return textOf(form.get(itemField(key))) || null;
  if (question.kind === 'several') {
    const chosen = question.options.filter(({ id }) => form.get(optionField(key, id)) !== null);
    return chosen.length > 0 ? chosen.map(({ id }) => id) : null;
  }
  const offered: readonly string[] =
    question.kind === 'scale' ? scaleSteps : question.options.map(({ id }) => id);
  const chosen = form.get(itemField(key));
  return typeof chosen === 'string' && offered.includes(chosen) ? chosen : null;
}

// Control characters but the end of a line, and the marks that turn the direction of what follows.
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

function textOf(value: FormDataEntryValue | null): string {
  if (typeof value !== 'string') return '';
  const lines = value.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  const clean = lines.map((line) => line.replace(invisible, ' ').replace(/\s+/g, ' ').trim());
  return clean
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
