import { z } from 'zod';
import { toPlainText } from '@/lib/kernel/markdown';
import { shuffled } from '@/lib/kernel/shuffle';
import { id, own } from '../body';
import { readPlace } from '../form';
import type { QuestionKind, ReviewBase } from '../kind';
import { explanation } from '../verdict';
import { body, type MatchingBody } from './body';
import { samples } from './samples';

/** Stem → option chosen for it. */
const answer = z.strictObject({ pairs: z.record(id, id) });

export type MatchingAnswer = z.infer<typeof answer>;
export type MatchingConcealed = { prompt: string; stems: string[]; options: string[] };
export type MatchingReview = ReviewBase & {
  rows: { stem: string; given: string | null; isRight: boolean | null; right: string | null }[];
};

const isRight = (body: MatchingBody, answer: MatchingAnswer | null, stem: string) =>
  answer !== null && own(answer.pairs, stem) === own(body.key, stem);

/** Each stem is worth the same: right pairs / stems. A wrong pair takes nothing away. */
const grade = (body: MatchingBody, answer: MatchingAnswer) =>
  body.stems.filter(({ id }) => isRight(body, answer, id)).length / body.stems.length;

const field = (prefix: string, place: number) => `${prefix}-${place}`;

export const matching: QuestionKind<MatchingBody, MatchingAnswer, MatchingConcealed, MatchingReview> = {
  name: 'matching',
  body,
  answer,
  prepare: (body, random) => ({ ...body, options: shuffled(body.options, random) }),
  conceal: ({ prompt, stems, options }) => ({
    prompt,
    stems: stems.map(({ text }) => text),
    options: options.map(({ text }) => text),
  }),
  read(body, form, prefix) {
    const pairs = body.stems.flatMap(({ id }, place) => {
      const chosen = readPlace(form, field(prefix, place), body.options.length);
      return chosen === null ? [] : [[id, body.options[chosen]!.id] as const];
    });
    return pairs.length === 0 ? null : { pairs: Object.fromEntries(pairs) };
  },
  fill: (body, { pairs }, prefix) =>
    Object.fromEntries(
      body.stems.flatMap(({ id }, place) => {
        const chosen = body.options.findIndex((option) => option.id === own(pairs, id));
        return chosen < 0 ? [] : [[field(prefix, place), [String(chosen)]]];
      }),
    ),
  grade,
  review(body, answer, shows) {
    const fraction = answer ? grade(body, answer) : 0;
    const text = (id: string | undefined) => body.options.find((option) => option.id === id)?.text ?? null;
    return {
      prompt: body.prompt,
      isAnswered: answer !== null,
      fraction: shows.correctness ? fraction : null,
      feedback: explanation(body.feedback, fraction, shows),
      rows: body.stems.map((stem) => ({
        stem: stem.text,
        given: text(answer ? own(answer.pairs, stem.id) : undefined),
        isRight: shows.correctness ? isRight(body, answer, stem.id) : null,
        right: shows.key ? text(own(body.key, stem.id)) : null,
      })),
    };
  },
  summarise: ({ prompt }) => toPlainText(prompt),
  samples,
};
