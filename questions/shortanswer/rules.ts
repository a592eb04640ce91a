import { z } from 'zod';
import { toPlainText } from '@/lib/kernel/markdown';
import { readText } from '../form';
import type { QuestionKind, ReviewBase } from '../kind';
import { explanation } from '../verdict';
import { body, longest, reading, type ShortAnswerBody } from './body';
import { comparable, fits, legible } from './pattern';
import { samples } from './samples';

const answer = z.strictObject({ text: z.string().min(1).max(longest) });

export type ShortAnswerAnswer = z.infer<typeof answer>;
export type ShortAnswerConcealed = { prompt: string };
export type ShortAnswerReview = ReviewBase & { given: string | null; right: string[] | null };

/** The first of the author's answers that fits, as in Moodle: the order of the list decides. */
function match(body: ShortAnswerBody, answer: ShortAnswerAnswer) {
  const how = reading(body);
  const given = comparable(answer.text, how);
  return body.answers.find((accepted) => fits(given, comparable(accepted.text, how)));
}

/** What the first answer that fits earns: 1 unless it has a fraction; 0 when none fits. */
function earned(body: ShortAnswerBody, answer: ShortAnswerAnswer): number {
  const accepted = match(body, answer);
  return accepted ? (accepted.fraction ?? 1) : 0;
}

export const shortanswer: QuestionKind<
  ShortAnswerBody,
  ShortAnswerAnswer,
  ShortAnswerConcealed,
  ShortAnswerReview
> = {
  name: 'shortanswer',
  body,
  answer,
  prepare: (body) => body,
  conceal: ({ prompt }) => ({ prompt }),
  read(_body, form, prefix) {
    const text = readText(form, prefix, longest).trim();
    return text === '' ? null : { text };
  },
  fill: (_body, { text }, prefix) => ({ [prefix]: [text] }),
  grade: earned,
  review(body, answer, shows) {
    const fraction = answer ? earned(body, answer) : 0;
    const told = shows.feedback && answer && match(body, answer)?.feedback;
    const right = body.answers.filter((accepted) => (accepted.fraction ?? 1) === 1);
    return {
      prompt: body.prompt,
      isAnswered: answer !== null,
      fraction: shows.correctness ? fraction : null,
      feedback: [...(told ? [told] : []), ...explanation(body.feedback, fraction, shows)],
      given: answer?.text ?? null,
      right: shows.key ? right.map(({ text }) => legible(text)) : null,
    };
  },
  summarise: ({ prompt }) => toPlainText(prompt),
  samples,
};
