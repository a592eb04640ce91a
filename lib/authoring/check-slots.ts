import { isDrawnFrom } from '@/lib/catalogue/drawn-from';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { type Problem, problemsAt } from './problem';

/** What a quiz can draw from: the bank's questions, in categories that may be empty. */
export type Stock = {
  categories: readonly string[];
  questions: readonly { ref: string; category: string; tags: readonly string[] }[];
};

/** Every slot of a quiz can be filled with questions that no other slot has, however the draw falls out. */
export function checkSlots(body: Pick<QuizBody, 'slots'>, stock: Stock): Problem[] {
  const problems: Problem[] = [];
  const known = new Set(stock.questions.map((question) => question.ref));
  const taken = new Set<string>();
  body.slots.forEach((slot, i) => {
    if (!('question' in slot)) return;
    const at = problemsAt(['slots', i]);
    if (!known.has(slot.question)) problems.push(at('question-unknown', { question: slot.question }));
    else if (taken.has(slot.question))
      problems.push(at('question-twice-in-quiz', { question: slot.question }));
    taken.add(slot.question);
  });

  const earlier: { draw: number; pool: Set<string> }[] = [];
  body.slots.forEach((slot, i) => {
    if ('question' in slot) return;
    const at = problemsAt(['slots', i]);
    if (slot.category !== undefined && !stock.categories.includes(slot.category)) {
      problems.push(at('category-unknown', { category: slot.category }));
      return;
    }
    const free = stock.questions.filter(
      ({ ref, category, tags }) => isDrawnFrom(slot, category, tags) && !taken.has(ref),
    );
    const pool = new Set(free.map(({ ref }) => ref));
    const lost = earlier.reduce((sum, { draw, pool: other }) => {
      const shared = [...other].filter((ref) => pool.has(ref)).length;
      return sum + Math.min(draw, shared);
    }, 0);
    const available = Math.max(0, pool.size - lost);
    if (slot.draw > available) {
      const category = [slot.category, slot.tag].filter((name) => name !== undefined).join(' · ');
      problems.push(at('draw-too-large', { category, wanted: slot.draw, available }));
    }
    earlier.push({ draw: slot.draw, pool });
  });
  return problems;
}
