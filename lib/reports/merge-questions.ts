import type { SurveyBody, SurveyQuestion } from '@/lib/catalogue/survey-input';

/** A question as it was put last; `isRetired` when it is no longer asked. */
export type AskedQuestion = { question: SurveyQuestion; isRetired: boolean };

/**
 * Every question that any version of a survey has asked, worded as it was last; those that are no longer asked come
 * after the others. Options and rows that were taken away since stay at the end of their question: their answers count.
 */
export function mergeQuestions(versions: SurveyBody[]): AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  versions.forEach(({ questions }, age) => {
    for (const question of questions) {
      const newer = asked.get(question.id);
      if (!newer) asked.set(question.id, { question, isRetired: age > 0 });
      else asked.set(question.id, { ...newer, question: withOlder(newer.question, question) });
    }
  });
  return [...asked.values()];
}

function withOlder(newer: SurveyQuestion, older: SurveyQuestion): SurveyQuestion {
  if (newer.kind === 'scale' && older.kind === 'scale')
    return newer.rows && older.rows ? { ...newer, rows: join(newer.rows, older.rows) } : newer;
  if ('options' in newer && 'options' in older)
    return { ...newer, options: join(newer.options, older.options) };
  return newer;
}

type Choice = { id: string; text: string };

function join(newer: Choice[], older: Choice[]): Choice[] {
  const known = new Set(newer.map(({ id }) => id));
  return [...newer, ...older.filter(({ id }) => !known.has(id))];
}
