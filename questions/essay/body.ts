import { z } from 'zod';
import { demandDistinct, feedback, id, optionText, prompt, report } from '../body';

/** Characters that an answer can have. */
export const longest = 40_000;

const words = z.int().min(1).max(5_000).optional();

const criterion = z.strictObject({
  id,
  /** What is looked for. */
  text: optionText,
  /** What it counts among the others: 1 unless said. */
  weight: z.number().min(0.01).max(1000).optional(),
});

/** `rubric` and `criteria` are for who marks; `guidance` is for who writes; `feedback` shows a good answer. */
export const body = z
  .strictObject({
    prompt,
    guidance: feedback.optional(),
    minimumWords: words,
    maximumWords: words,
    rubric: feedback.optional(),
    criteria: z.array(criterion).min(1).max(20).optional(),
    feedback: feedback.optional(),
  })
  .superRefine(({ minimumWords, maximumWords, criteria = [] }, context) => {
    if (minimumWords !== undefined && maximumWords !== undefined && minimumWords > maximumWords)
      report(context, ['maximumWords'], 'words-range');
    demandDistinct(context, criteria, ['criteria'], 'id');
    demandDistinct(context, criteria, ['criteria'], 'text');
  });

export type EssayBody = z.infer<typeof body>;
