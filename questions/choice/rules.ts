import { z } from 'zod';
import { toPlainText } from '@/lib/kernel/markdown';
import { shuffled } from '@/lib/kernel/shuffle';
import { id } from '../body';
import { readPlace, readPlaces } from '../form';
import type { QuestionKind, ReviewBase, Shows } from '../kind';
import { clamp, explanation, type Verdict, verdictOf } from '../verdict';
import { body, type ChoiceBody, type ChoiceOption, isRight, total } from './body';
import { samples } from './samples';

const answer = z.strictObject({ chosen: z.array(id).min(1).max(20) });

export type ChoiceAnswer = z.infer<typeof answer>;
export type ChoiceConcealed = { prompt: string; multiple: boolean; options: string[] };
export type ChoiceReview = ReviewBase & {
  multiple: boolean;
  options: {
    text: string;
    isChosen: boolean;
    /** How the choice came out; null for an option that was not chosen, or while that is kept back. */
    verdict: Verdict | null;
    /** Whether it belonged to the right answer; null while the key is kept back. */
    isRight: boolean | null;
    feedback: string | null;
  }[];
};

const picked = (body: ChoiceBody, answer: ChoiceAnswer) =>
  body.options.filter((option) => answer.chosen.includes(option.id));

const single = (option: ChoiceOption) => clamp(option.fraction ?? (option.correct ? 1 : 0));

/**
 * One right answer: what the option earns, 1 or 0 without a `fraction`.
 * Several: right ones chosen / right ones there are − wrong ones chosen / wrong ones there are, never below 0. So
 * choosing everything earns 0, and so does chance on average: each of k among n options chosen blindly adds as much as it
 * takes (Youden's J, sensitivity + specificity − 1). With fractions: their sum, as a share of what is right.
 */
function grade(body: ChoiceBody, answer: ChoiceAnswer): number {
  const chosen = picked(body, answer);
  if (!body.multiple) return chosen.length === 1 ? single(chosen[0]!) : 0;
  const fractions = body.options.flatMap((option) => option.fraction ?? []);
  if (fractions.length > 0) {
    const full = total(fractions.filter((fraction) => fraction > 0));
    const isEverything = chosen.length === body.options.length;
    return isEverything ? 0 : clamp(total(chosen.map((option) => option.fraction ?? 0)) / full);
  }
  const count = (options: ChoiceOption[]) => options.filter((option) => isRight(body, option)).length;
  const right = count(body.options);
  const hits = count(chosen);
  return clamp(hits / right - (chosen.length - hits) / (body.options.length - right));
}

function review(body: ChoiceBody, answer: ChoiceAnswer | null, shows: Shows): ChoiceReview {
  const fraction = answer ? grade(body, answer) : 0;
  return {
    prompt: body.prompt,
    multiple: body.multiple === true,
    isAnswered: answer !== null,
    fraction: shows.correctness ? fraction : null,
    feedback: explanation(body.feedback, fraction, shows),
    options: body.options.map((option) => {
      const right = isRight(body, option);
      const isChosen = answer?.chosen.includes(option.id) ?? false;
      const earned = body.multiple ? Number(right) : single(option);
      return {
        text: option.text,
        isChosen,
        verdict: shows.correctness && isChosen ? verdictOf(earned) : null,
        isRight: shows.key ? right : null,
        feedback: shows.feedback && (isChosen || (shows.key && right)) ? (option.feedback ?? null) : null,
      };
    }),
  };
}

export const choice: QuestionKind<ChoiceBody, ChoiceAnswer, ChoiceConcealed, ChoiceReview> = {
  name: 'choice',
  body,
  answer,
  prepare: (body, random, shuffle) => (shuffle ? { ...body, options: shuffled(body.options, random) } : body),
  conceal: ({ prompt, multiple, options }) => ({
    prompt,
    multiple: multiple === true,
    options: options.map(({ text }) => text),
  }),
  read(body, form, prefix) {
    const count = body.options.length;
    const places = body.multiple
      ? readPlaces(form, prefix, count)
      : [readPlace(form, prefix, count)].filter((place) => place !== null);
    return places.length === 0 ? null : { chosen: places.map((place) => body.options[place]!.id).sort() };
  },
  fill: (body, answer, prefix) => ({
    [prefix]: body.options.flatMap(({ id }, place) => (answer.chosen.includes(id) ? [String(place)] : [])),
  }),
  grade,
  review,
  summarise: ({ prompt }) => toPlainText(prompt),
  samples,
};
