import { z } from 'zod';
import { feedback, fraction, type Issues, prompt, report, text } from '../body';
import { comparable, type Reading } from './pattern';

/** Characters that an answer can have. */
export const longest = 300;

/** What is accepted, and how it is compared. */
export const accepted = {
  answers: z
    .array(
      z.strictObject({
        /** `*` stands for any run of characters, `\*` for an asterisk. */
        text: text(longest),
        fraction: fraction.optional(),
        feedback: feedback.optional(),
      }),
    )
    .min(1)
    .max(50),
  /** Both true unless the author says false. */
  ignoreCase: z.boolean().optional(),
  ignoreAccents: z.boolean().optional(),
};

const written = z.strictObject({ prompt, ...accepted, feedback: feedback.optional() });

export type ShortAnswerBody = z.infer<typeof written>;

export const reading = (body: ShortAnswerBody): Reading => ({
  ignoreCase: body.ignoreCase ?? true,
  ignoreAccents: body.ignoreAccents ?? true,
});

/** What no list of accepted texts may be, whichever question it belongs to. */
export function checkTexts(body: ShortAnswerBody, context: Issues): void {
  if (body.answers.every((accepted) => (accepted.fraction ?? 1) < 1))
    report(context, ['answers'], 'no-full-mark');
  const seen = new Set<string>();
  for (const [place, accepted] of body.answers.entries()) {
    const form = comparable(accepted.text, reading(body));
    if (seen.has(form)) report(context, ['answers', place, 'text'], 'answer-twice');
    seen.add(form);
  }
}

export const body = written.superRefine(checkTexts);
