import { z } from 'zod';
import { toPlainText } from '@/lib/kernel/markdown';
import { feedback, prompt } from '../body';
import { readText } from '../form';
import { FormError, type QuestionKind, type ReviewBase } from '../kind';

const body = z.strictObject({
  prompt,
  answer: z.boolean(),
  /** What each answer is told. */
  feedback: z.strictObject({ true: feedback.optional(), false: feedback.optional() }).optional(),
});
const answer = z.strictObject({ value: z.boolean() });

export type TrueFalseBody = z.infer<typeof body>;
export type TrueFalseAnswer = z.infer<typeof answer>;
export type TrueFalseConcealed = { prompt: string };
export type TrueFalseReview = ReviewBase & { given: boolean | null; right: boolean | null };

const grade = (body: TrueFalseBody, answer: TrueFalseAnswer) => (body.answer === answer.value ? 1 : 0);

const sample = (answer: boolean): TrueFalseBody => ({
  prompt: 'El consentimiento de una persona *menor de edad* es irrelevante.',
  answer,
  feedback: { true: 'Así es: artículo 3 c).', false: 'Mire el artículo 3 c).' },
});

export const truefalse: QuestionKind<TrueFalseBody, TrueFalseAnswer, TrueFalseConcealed, TrueFalseReview> = {
  name: 'truefalse',
  body,
  answer,
  prepare: (body) => body,
  conceal: ({ prompt }) => ({ prompt }),
  read(_body, form, prefix) {
    const value = readText(form, prefix, 5);
    if (value === '') return null;
    if (value !== 'true' && value !== 'false') throw new FormError('Neither true nor false.');
    return { value: value === 'true' };
  },
  fill: (_body, { value }, prefix) => ({ [prefix]: [String(value)] }),
  grade,
  review(body, answer, shows) {
    const told = shows.feedback && answer && body.feedback?.[`${answer.value}`];
    return {
      prompt: body.prompt,
      isAnswered: answer !== null,
      fraction: shows.correctness ? (answer ? grade(body, answer) : 0) : null,
      feedback: told ? [told] : [],
      given: answer?.value ?? null,
      right: shows.key ? body.answer : null,
    };
  },
  summarise: ({ prompt }) => toPlainText(prompt),
  samples: [
    {
      body: sample(true),
      twin: { prompt: sample(true).prompt, answer: false },
      answers: [
        { answer: { value: true }, fraction: 1 },
        { answer: { value: false }, fraction: 0 },
      ],
    },
  ],
};
