import { z } from 'zod';
import { demandDistinct, feedback, type Issues, id, optionText, prompt, report } from '../body';
import type { ProblemCode } from '../problems';

export const option = z.strictObject({
  id,
  text: optionText,
  correct: z.boolean().optional(),
  /** What choosing it earns or takes away; replaces the mark that `correct` gives. */
  fraction: z.number().min(-1).max(1).optional(),
  feedback: feedback.optional(),
});

export type ChoiceOption = z.infer<typeof option>;

const written = z.strictObject({
  multiple: z.boolean().optional(),
  prompt,
  options: z.array(option).min(2).max(20),
  feedback: feedback.optional(),
});

export type ChoiceBody = z.infer<typeof written>;

/** Whether choosing the option belongs to the full mark. */
export function isRight(body: ChoiceBody, option: ChoiceOption): boolean {
  if (option.fraction === undefined) return option.correct === true;
  return body.multiple ? option.fraction > 0 : option.fraction === 1;
}

/** Added from the smallest up, so that the order of the options changes nothing, not even the last digit. */
export const total = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b).reduce((sum, number) => sum + number, 0);

function checkSingle(body: ChoiceBody, context: Issues): void {
  const right = body.options.flatMap((option, place) => (isRight(body, option) ? [place] : []));
  if (right.length === 0) report(context, ['options'], 'choice-none-right');
  if (right.length > 1 && body.options.every((option) => option.fraction === undefined))
    report(context, ['options', right[1]!, 'correct'], 'choice-two-right');
}

/** What is wrong with the options of a question with several right ones, or null. */
function mistake(body: ChoiceBody): ProblemCode | null {
  const right = body.options.filter((option) => isRight(body, option));
  if (right.length === 0) return 'choice-none-right';
  if (right.length === body.options.length) return 'choice-all-right';
  const fractions = body.options.flatMap((option) => option.fraction ?? []);
  if (fractions.length === 0) return null;
  if (fractions.length < body.options.length) return 'choice-fraction-missing';
  if (Math.abs(total(fractions.filter((fraction) => fraction > 0)) - 1) > 0.01) return 'choice-fractions-sum';
  return total(fractions) > 0.01 ? 'choice-fractions-all' : null;
}

function checkMultiple(body: ChoiceBody, context: Issues): void {
  const code = mistake(body);
  if (code) report(context, ['options'], code);
}

/** What no list of options may be, whichever question it belongs to. */
export function checkOptions(body: ChoiceBody, context: Issues): void {
  demandDistinct(context, body.options, ['options'], 'id');
  demandDistinct(context, body.options, ['options'], 'text');
  for (const [place, option] of body.options.entries())
    if (
      option.correct !== undefined &&
      option.fraction !== undefined &&
      option.correct !== option.fraction > 0
    )
      report(context, ['options', place, 'fraction'], 'choice-fraction-contradicts');
  (body.multiple ? checkMultiple : checkSingle)(body, context);
}

export const body = written.superRefine(checkOptions);
