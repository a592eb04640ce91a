import { z } from 'zod';
import { shuffled } from '@/lib/kernel/shuffle';
import { id, own } from '../body';
import { readPlace } from '../form';
import { gapsIn, numbered, toGappedLine } from '../gaps';
import type { QuestionKind, ReviewBase } from '../kind';
import { explanation } from '../verdict';
import { body, type SelectWordsBody, wordsFor } from './body';
import { samples } from './samples';

/** Gap → word put into it. */
const answer = z.strictObject({ words: z.record(id, id) });

export type SelectWordsAnswer = z.infer<typeof answer>;
export type SelectWordsConcealed = {
  prompt: string;
  /** Words that are offered together. */
  pools: { text: string; isReusable: boolean }[][];
  /** Which of the pools each gap offers, in the order of the text. */
  gaps: number[];
};
export type SelectWordsReview = ReviewBase & {
  /** In the order of the text. */
  gaps: { given: string | null; isRight: boolean | null; right: string | null }[];
};

const gapsOf = ({ prompt }: SelectWordsBody) => gapsIn(prompt, 'brackets');

const isRight = ({ key }: SelectWordsBody, answer: SelectWordsAnswer | null, gap: string) =>
  answer !== null && own(answer.words, gap) !== undefined && own(answer.words, gap) === own(key, gap);

/** Right gaps / gaps. A wrong word takes nothing away. */
function grade(body: SelectWordsBody, answer: SelectWordsAnswer): number {
  const gaps = gapsOf(body);
  return gaps.filter((gap) => isRight(body, answer, gap)).length / gaps.length;
}

const field = (prefix: string, place: number) => `${prefix}-${place}`;

export const selectwords: QuestionKind<
  SelectWordsBody,
  SelectWordsAnswer,
  SelectWordsConcealed,
  SelectWordsReview
> = {
  name: 'selectwords',
  body,
  answer,
  prepare: (body, random) => ({ ...body, words: shuffled(body.words, random) }),
  conceal(body) {
    const offered = gapsOf(body).map((gap) => wordsFor(body, gap));
    const groups = [...new Set(offered.map((words) => words[0]?.group))];
    return {
      prompt: numbered(body.prompt, 'brackets'),
      pools: groups.map((group) =>
        body.words
          .filter((word) => word.group === group)
          .map(({ text, reusable }) => ({ text, isReusable: reusable === true })),
      ),
      gaps: offered.map((words) => groups.indexOf(words[0]?.group)),
    };
  },
  read(body, form, prefix) {
    const words = gapsOf(body).flatMap((gap, place) => {
      const offered = wordsFor(body, gap);
      const chosen = readPlace(form, field(prefix, place), offered.length);
      return chosen === null ? [] : [[gap, offered[chosen]!.id] as const];
    });
    return words.length === 0 ? null : { words: Object.fromEntries(words) };
  },
  fill: (body, { words }, prefix) =>
    Object.fromEntries(
      gapsOf(body).flatMap((gap, place) => {
        const chosen = wordsFor(body, gap).findIndex(({ id }) => id === own(words, gap));
        return chosen < 0 ? [] : [[field(prefix, place), [String(chosen)]]];
      }),
    ),
  grade,
  review(body, answer, shows) {
    const fraction = answer ? grade(body, answer) : 0;
    const text = (id: string | undefined) => body.words.find((word) => word.id === id)?.text ?? null;
    return {
      prompt: numbered(body.prompt, 'brackets'),
      isAnswered: answer !== null,
      fraction: shows.correctness ? fraction : null,
      feedback: explanation(body.feedback, fraction, shows),
      gaps: gapsOf(body).map((gap) => ({
        given: text(answer ? own(answer.words, gap) : undefined),
        isRight: shows.correctness ? isRight(body, answer, gap) : null,
        right: shows.key ? text(own(body.key, gap)) : null,
      })),
    };
  },
  summarise: ({ prompt }) => toGappedLine(prompt, 'brackets'),
  samples,
};
