import { toCsv } from '@/lib/kernel/csv';
import type { CountedQuestion } from './count-answers';

type Words = {
  question: string;
  part: string;
  option: string;
  count: string;
  percent: string;
  unanswered: string;
  tooFew: string;
};

/** What a survey's page shows, as a table for spreadsheets: a line for each option and for each comment, never for a person. */
export function writeSurveyCsv(questions: CountedQuestion[], words: Words): string {
  const head = [words.question, words.part, words.option, words.count, words.percent];
  const lines = questions.flatMap(({ text, items }) =>
    items.flatMap(({ label, result }): (string | number | null)[][] => {
      const line = (option: string, count: number | null, share: number | null) => [
        text,
        label,
        option,
        count,
        share === null ? null : Math.round(share * 1000) / 10,
      ];
      if (!result) return [line(words.tooFew, null, null)];
      return [
        ...result.options.map((option) => line(option.text, option.count, option.share)),
        ...result.texts.map((comment) => line(comment, 1, null)),
        line(words.unanswered, result.asked - result.answered, null),
      ];
    }),
  );
  return toCsv([head, ...lines]);
}
