import { z } from 'zod';
import { email } from '@/lib/accounts/input';
import { ref } from '@/lib/kernel/ref';

/** A quiz by its address. */
export const quizPlace = z.object({ course: ref, activity: ref });

/** `seen` is what the preview told of; a regrading of anything else is not done. */
export const regradeInput = quizPlace.extend({ seen: z.string().max(100) });

/**
 * The mark that a person gives. `percent` of the question's points; `step` is the answer, or mark, that was looked at.
 * What is said to each criterion comes as `criterion-<id>` and stands in the form itself.
 */
export const markInput = z.object({
  answer: z.uuid(),
  step: z.coerce.number().int().min(0),
  percent: z
    .string()
    .trim()
    .transform((text) => Number(text === '' ? Number.NaN : text.replace(',', '.')))
    .pipe(z.number().min(0).max(100)),
  comment: z.string().trim().max(5000, { error: 'too-long' }).default(''),
});

const whole = (most: number) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text) => Number(text || 0))
    .pipe(z.number().int().min(0).max(most));
/** As a form's `datetime-local` gives it, in the course's own time; empty = the quiz's own. */
const localTime = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || null)
  .pipe(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
      .nullable(),
  );

export const overrideInput = quizPlace.extend({
  email,
  extraMinutes: whole(24 * 60),
  extraAttempts: whole(100),
  opensAt: localTime,
  closesAt: localTime,
  reason: z.string().trim().min(1, { error: 'required' }).max(500, { error: 'too-long' }),
});

export const withdrawInput = quizPlace.extend({ override: z.uuid() });
