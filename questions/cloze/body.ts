import { z } from 'zod';
import { demandDistinct, feedback, id, prompt, within } from '../body';
import { type ChoiceBody, checkOptions, option } from '../choice/body';
import { checkGaps } from '../gaps';
import { acceptedNumbers, checkNumbers, type NumericBody } from '../numeric/body';
import { accepted, checkTexts, type ShortAnswerBody } from '../shortanswer/body';

/** What the gap counts among the others: 1 unless said. */
const weight = z.number().min(0.01).max(1000).optional();

/** A small question without a prompt of its own, put and marked as its kind is. */
const gap = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('choice'), weight, options: z.array(option).min(2).max(20) }),
  z.strictObject({ id, kind: z.literal('shortanswer'), weight, ...accepted }),
  z.strictObject({ id, kind: z.literal('numeric'), weight, answers: acceptedNumbers }),
]);

export type ClozeGap = z.infer<typeof gap>;

/** `{{name}}` in the prompt is the gap with that id. */
export const body = z
  .strictObject({ prompt, gaps: z.array(gap).min(1).max(30), feedback: feedback.optional() })
  .superRefine(({ prompt, gaps }, context) => {
    demandDistinct(context, gaps, ['gaps'], 'id');
    checkGaps(context, {
      prompt,
      marks: 'braces',
      names: gaps.map(({ id }) => id),
      pathOf: (place) => ['gaps', place, 'id'],
    });
    for (const [place, gap] of gaps.entries()) {
      const inside = within(context, ['gaps', place]);
      if (gap.kind === 'choice') checkOptions(asQuestion(gap) as ChoiceBody, inside);
      else if (gap.kind === 'numeric') checkNumbers(asQuestion(gap) as NumericBody, inside);
      else checkTexts(asQuestion(gap) as ShortAnswerBody, inside);
    }
  });

export type ClozeBody = z.infer<typeof body>;

/** The gap as a question of its kind, which asks nothing by itself. */
export function asQuestion({ id: _, kind: __, weight: ___, ...rest }: ClozeGap) {
  return { prompt: '', ...rest };
}
