import { z } from 'zod';
import { demandDistinct, feedback, id, optionText, own, prompt, report } from '../body';

const entry = z.strictObject({ id, text: optionText });

/** `options` is what is offered, distractors included; `key` names the option of each stem. */
export const body = z
  .strictObject({
    prompt,
    stems: z.array(entry).min(2).max(20),
    options: z.array(entry).min(2).max(30),
    key: z.record(id, id),
    feedback: feedback.optional(),
  })
  .superRefine((body, context) => {
    for (const list of ['stems', 'options'] as const) {
      demandDistinct(context, body[list], [list], 'id');
      demandDistinct(context, body[list], [list], 'text');
    }
    const offered = new Set(body.options.map((option) => option.id));
    for (const stem of body.stems)
      if (own(body.key, stem.id) === undefined)
        report(context, ['key', stem.id], 'matching-key-missing', { stem: stem.text });
    for (const [stem, option] of Object.entries(body.key)) {
      if (!body.stems.some((entry) => entry.id === stem))
        report(context, ['key', stem], 'matching-no-stem', { stem });
      if (!offered.has(option)) report(context, ['key', stem], 'matching-no-option', { option });
    }
  });

export type MatchingBody = z.infer<typeof body>;
