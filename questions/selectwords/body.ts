import { z } from 'zod';
import { demandDistinct, feedback, id, optionText, own, prompt, report } from '../body';
import { checkGaps, gapsIn } from '../gaps';

const word = z.strictObject({
  id,
  text: optionText,
  /** A gap offers the words of its right word's group; those without one are a group too. */
  group: id.optional(),
  /** May stand in more than one gap. */
  reusable: z.boolean().optional(),
});

export type Word = z.infer<typeof word>;

/** `[[name]]` in the prompt is a gap; `key` names the word of each. */
export const body = z
  .strictObject({
    prompt,
    words: z.array(word).min(2).max(40),
    key: z.record(id, id),
    feedback: feedback.optional(),
  })
  .superRefine(({ prompt, words, key }, context) => {
    demandDistinct(context, words, ['words'], 'id');
    demandDistinct(context, words, ['words'], 'text');
    const names = Object.keys(key);
    checkGaps(context, { prompt, marks: 'brackets', names, pathOf: (place) => ['key', names[place]!] });
    const used = new Set<string>();
    for (const [gap, id] of Object.entries(key)) {
      const word = words.find((word) => word.id === id);
      if (!word) report(context, ['key', gap], 'word-unknown', { word: id });
      else if (used.has(id) && !word.reusable)
        report(context, ['key', gap], 'word-right-twice', { word: word.text });
      used.add(id);
    }
    if (names.length === 0 && gapsIn(prompt, 'brackets').length === 0) report(context, ['prompt'], 'no-gap');
  });

export type SelectWordsBody = z.infer<typeof body>;

/** The gap's words: those of the group that its right word is in. */
export function wordsFor({ words, key }: SelectWordsBody, gap: string): Word[] {
  const right = words.find(({ id }) => id === own(key, gap));
  return words.filter(({ group }) => group === right?.group);
}
