import { z } from 'zod';
import { toPlainText } from '@/lib/kernel/markdown';
import { readPlace, readText } from '../form';
import type { QuestionKind, ReviewBase } from '../kind';
import { explanation } from '../verdict';
import { body, longest, type NumericBody } from './body';
import { type NumericAnswer, outcome } from './grading';
import { samples } from './samples';

/** The number as it was typed, so that it is shown back so and can be read again. */
const answer = z.strictObject({ text: z.string().min(1).max(longest), unit: z.string().max(30).nullable() });

export type NumericConcealed = { prompt: string; units: string[] };
export type NumericKey = { value: number; tolerance: number; unit: string | null };
export type NumericReview = ReviewBase & {
  given: { text: string; unit: string | null } | null;
  isUnitWrong: boolean;
  right: NumericKey[] | null;
};

function right({ answers, units }: NumericBody) {
  const unit = units?.find(({ factor }) => factor === 1)?.text ?? null;
  return answers.flatMap(({ value, tolerance = 0, fraction = 1 }) =>
    value === '*' || fraction < 1 ? [] : [{ value, tolerance, unit }],
  );
}

export const numeric: QuestionKind<NumericBody, NumericAnswer, NumericConcealed, NumericReview> = {
  name: 'numeric',
  body,
  answer,
  prepare: (body) => body,
  conceal: ({ prompt, units = [] }) => ({ prompt, units: units.map(({ text }) => text) }),
  read({ units = [] }, form, prefix) {
    const text = readText(form, prefix, longest).trim();
    const place = units.length > 0 ? readPlace(form, `${prefix}-unit`, units.length) : null;
    return text === '' ? null : { text, unit: place === null ? null : units[place]!.text };
  },
  fill({ units = [] }, { text, unit }, prefix) {
    const place = units.findIndex((known) => known.text === unit);
    return { [prefix]: [text], ...(place >= 0 && { [`${prefix}-unit`]: [String(place)] }) };
  },
  grade: (body, answer) => outcome(body, answer).fraction,
  review(body, answer, shows) {
    const { fraction, accepted, isUnitWrong } = answer
      ? outcome(body, answer)
      : { fraction: 0, accepted: null, isUnitWrong: false };
    return {
      prompt: body.prompt,
      isAnswered: answer !== null,
      fraction: shows.correctness ? fraction : null,
      feedback: [
        ...(shows.feedback && accepted?.feedback ? [accepted.feedback] : []),
        ...explanation(body.feedback, fraction, shows),
      ],
      given: answer,
      isUnitWrong: shows.correctness && isUnitWrong,
      right: shows.key ? right(body) : null,
    };
  },
  summarise: ({ prompt }) => toPlainText(prompt),
  samples,
};
