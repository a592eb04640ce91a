import type { QuizSlot } from './quiz-input';

/** Whether a slot that draws at random may draw a question of this category with these tags. */
export const isDrawnFrom = (
  slot: Extract<QuizSlot, { draw: number }>,
  category: string,
  tags: readonly string[],
): boolean =>
  (slot.category === undefined || slot.category === category) &&
  (slot.tag === undefined || tags.includes(slot.tag));
