import { z } from 'zod';
import { toPlainText } from '@/lib/kernel/markdown';
import { readText } from '../form';
import type { QuestionKind, ReviewBase } from '../kind';
import { explanation } from '../verdict';
import { body, type EssayBody, longest } from './body';
import { samples } from './samples';
import { countWords } from './words';

const answer = z.strictObject({ text: z.string().min(1).max(longest) });

type Limits = { minimumWords: number | null; maximumWords: number | null };
export type EssayAnswer = z.infer<typeof answer>;
export type EssayConcealed = Limits & { prompt: string; guidance: string | null };
export type EssayReview = ReviewBase & Limits & { given: string | null; words: number };

const limits = (body: EssayBody): Limits => ({
  minimumWords: body.minimumWords ?? null,
  maximumWords: body.maximumWords ?? null,
});

/** A text that a person marks. Its length is told, never judged: a short draft is kept like any other answer. */
export const essay: QuestionKind<EssayBody, EssayAnswer, EssayConcealed, EssayReview> = {
  name: 'essay',
  body,
  answer,
  prepare: (body) => body,
  conceal: (body) => ({ prompt: body.prompt, guidance: body.guidance ?? null, ...limits(body) }),
  read(_body, form, prefix) {
    const text = readText(form, prefix, longest).replace(/\r\n?/g, '\n').trim();
    return text === '' ? null : { text };
  },
  fill: (_body, { text }, prefix) => ({ [prefix]: [text] }),
  grade: () => null,
  rubric: ({ rubric = null, criteria = [] }) => ({
    text: rubric,
    criteria: criteria.map(({ id, text, weight = 1 }) => ({ id, text, weight })),
  }),
  review: (body, answer, shows) => ({
    prompt: body.prompt,
    isAnswered: answer !== null,
    fraction: answer || !shows.correctness ? null : 0,
    feedback: explanation(body.feedback, 0, shows),
    given: answer?.text ?? null,
    words: answer ? countWords(answer.text) : 0,
    ...limits(body),
  }),
  summarise: ({ prompt }) => toPlainText(prompt),
  samples,
};
