import { toCsv } from '@/lib/kernel/csv';
import type { QuizStatistics } from './load-quiz-statistics';

type Words = Record<
  | 'question'
  | 'kind'
  | 'n'
  | 'unanswered'
  | 'facility'
  | 'discrimination'
  | 'seconds'
  | 'suspicions'
  | 'part'
  | 'option'
  | 'isRight'
  | 'count'
  | 'yes'
  | 'no'
  | 'others',
  string
> & { category: string; ref: string; kindOf(kind: string): string; suspicionOf(reason: string): string };

const rounded = (value: number | null, digits = 3) =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;

/** A line for each option of each question, its numbers before it; what the page shows, for spreadsheets. */
export function writeStatisticsCsv({ questions }: QuizStatistics, words: Words): string {
  const head = [
    words.ref,
    words.category,
    words.question,
    words.kind,
    words.n,
    words.unanswered,
    words.facility,
    words.discrimination,
    words.seconds,
    words.suspicions,
    words.part,
    words.option,
    words.isRight,
    words.count,
  ];
  const lines = questions.flatMap((question) => {
    const frame = [
      question.ref,
      question.category,
      question.summary,
      words.kindOf(question.kind),
      question.n,
      question.n - question.answered,
      rounded(question.facility),
      rounded(question.discrimination),
      rounded(question.seconds, 0),
      question.suspicions.map(words.suspicionOf).join('; '),
    ];
    const options = question.tallies.flatMap(({ part, rows }) =>
      rows.map(({ text, isRight, count, isOther }) => [
        part,
        isOther ? words.others : text,
        isRight ? words.yes : words.no,
        count,
      ]),
    );
    return options.length === 0
      ? [[...frame, null, null, null, null]]
      : options.map((option) => [...frame, ...option]);
  });
  return toCsv([head, ...lines]);
}
