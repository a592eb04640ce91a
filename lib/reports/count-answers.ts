import type { SurveyQuestion } from '@/lib/catalogue/survey-input';
import { type Random, shuffled } from '@/lib/kernel/shuffle';
import { enough, itemsOf, type SurveyAnswers, type SurveyItem, scaleSteps } from '@/lib/surveys/input';
import type { AskedQuestion } from './merge-questions';

type Counted = {
  id: string;
  text: string;
  count: number;
  /** Of those who answered, 0..1; of several options each may have been chosen by all. */
  share: number;
};
/** One item of a survey in numbers; null in place of the numbers while too few were asked it. */
export type CountedItem = {
  key: string;
  /** The row of a scale. */
  label: string | null;
  result: null | {
    asked: number;
    answered: number;
    options: Counted[];
    /** The mean step, 1..5; null where it is no scale or nobody answered. */
    mean: number | null;
    /** What was written, in an order by chance. */
    texts: string[];
  };
};
export type CountedQuestion = {
  id: string;
  kind: SurveyQuestion['kind'];
  text: string;
  isRetired: boolean;
  items: CountedItem[];
};

/** What each question was answered, counted; of nobody it can be told what they answered to two of them. */
export function countAnswers(
  questions: AskedQuestion[],
  answers: SurveyAnswers[],
  random: Random,
): CountedQuestion[] {
  return questions.map(({ question, isRetired }) => ({
    id: question.id,
    kind: question.kind,
    text: question.text,
    isRetired,
    items: itemsOf(question).map((item) => countItem(item, answers, random)),
  }));
}

function countItem(
  { key, label, question }: SurveyItem,
  answers: SurveyAnswers[],
  random: Random,
): CountedItem {
  const asked = answers.filter((one) => key in one);
  if (asked.length < enough) return { key, label, result: null };
  const given = asked.flatMap((one) => (one[key] === null ? [] : [[one[key] ?? []].flat()]));
  const options = optionsOf(question).map(({ id, text }) => {
    const count = given.filter((chosen) => chosen.includes(id)).length;
    return { id, text, count, share: given.length === 0 ? 0 : count / given.length };
  });
  const steps = question.kind === 'scale' ? given.map(([step]) => Number(step)) : [];
  return {
    key,
    label,
    result: {
      asked: asked.length,
      answered: given.length,
      options,
      mean: steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length,
      texts: question.kind === 'text' ? shuffled(given.flat(), random) : [],
    },
  };
}

function optionsOf(question: SurveyQuestion): { id: string; text: string }[] {
  if (question.kind === 'text') return [];
  if (question.kind !== 'scale') return question.options;
  const ends: Record<string, string> = { 1: question.low, [scaleSteps.length]: question.high };
  return scaleSteps.map((step) => ({ id: step, text: ends[step] ? `${step} · ${ends[step]}` : step }));
}
