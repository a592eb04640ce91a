import { z } from 'zod';
import { ref } from '@/lib/kernel/ref';
import { base } from './base-input';

const words = (most: number) => z.string().trim().min(1).max(most);
const choice = z.strictObject({ id: ref, text: words(200) });
const choices = z.array(choice).min(2).max(12);
const frame = {
  id: ref,
  text: words(300),
  hint: z.string().trim().max(300).default(''),
  required: z.boolean().default(false),
};

export const surveyQuestion = z.discriminatedUnion('kind', [
  /** Five steps from one end to the other; with rows, once for each of them. */
  z.strictObject({
    kind: z.literal('scale'),
    ...frame,
    low: words(60),
    high: words(60),
    rows: z.array(choice).min(2).max(6).optional(),
  }),
  z.strictObject({ kind: z.literal('single'), ...frame, options: choices }),
  z.strictObject({ kind: z.literal('several'), ...frame, options: choices }),
  z.strictObject({ kind: z.literal('text'), ...frame }),
]);
export type SurveyQuestion = z.infer<typeof surveyQuestion>;

export const surveyBody = z.strictObject({
  kind: z.literal('survey'),
  ...base,
  intro: z.string().max(20_000).default(''),
  questions: z.array(surveyQuestion).min(1).max(30),
});
export type SurveyBody = z.infer<typeof surveyBody>;
