import { z } from 'zod';
import { email } from '@/lib/accounts/input';
import { ref } from '@/lib/kernel/ref';

/** A quiz by its address. */
export const quizPlace = z.object({ course: ref, activity: ref });

/** `seen` is what the preview told of; a regrading of anything else is not done. */
export const regradeInput = quizPlace.extend({ seen: z.string().max(100) });

/** The field of a form that says how far a criterion of the rubric is met, in percent. */
export const criterionField = (id: string) => `criterion-${id}`;

/**
 * The mark that a person gives. `percent` of the question's points, or null where the criteria say it; `step` is the
 * answer, or mark, that was looked at.
 */
export const markInput = z.object({
  answer: z.uuid(),
  step: z.coerce.number().int().min(0),
  percent: z
    .string()
    .trim()
    .default('')
    .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
    .pipe(z.number().min(0).max(100).nullable()),
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
