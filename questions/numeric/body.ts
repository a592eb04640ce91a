import { z } from 'zod';
import { demandDistinct, feedback, fraction, type Issues, prompt, report, says, text } from '../body';

const accepted = z.strictObject({
  /** In the unit whose factor is 1; `*` stands for any other number. */
  value: z.union([z.number(), z.literal('*')], says('number-or-star')),
  /** How far off still counts, in the same unit, both ends included. */
  tolerance: z.number().min(0).optional(),
  fraction: fraction.optional(),
  feedback: feedback.optional(),
});

const unit = z.strictObject({
  text: text(30),
  /** One of this unit is so many of the unit the answers are written in. */
  factor: z.number().positive(says('factor-positive')),
});

/** Characters that an answer can have. */
export const longest = 60;

export const acceptedNumbers = z.array(accepted).min(1).max(50);

const written = z.strictObject({
  prompt,
  answers: acceptedNumbers,
  units: z.array(unit).min(1).max(20).optional(),
  /** The share of the mark that a right number without its unit, or with another, loses: all of it unless said. */
  unitPenalty: fraction.optional(),
  feedback: feedback.optional(),
});

export type NumericBody = z.infer<typeof written>;
export type NumericAccepted = z.infer<typeof accepted>;
export type NumericUnit = z.infer<typeof unit>;

/** What no list of accepted numbers may be, whichever question it belongs to. */
export function checkNumbers(body: NumericBody, context: Issues): void {
  if (!body.answers.some(({ value, fraction }) => value !== '*' && (fraction ?? 1) === 1))
    report(context, ['answers'], 'no-full-mark');
  for (const [place, { value, tolerance }] of body.answers.entries())
    if (value === '*' && tolerance !== undefined)
      report(context, ['answers', place, 'tolerance'], 'star-tolerance');
  if (body.unitPenalty !== undefined && !body.units)
    report(context, ['unitPenalty'], 'penalty-without-units');
  if (!body.units) return;
  demandDistinct(context, body.units, ['units'], 'text');
  if (!body.units.some(({ factor }) => factor === 1)) report(context, ['units'], 'unit-of-one');
}

export const body = written.superRefine(checkNumbers);
