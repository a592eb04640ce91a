import type { QuizBody } from '@/lib/catalogue/input';
import { type Problem, problemsAt } from './problem';

/** Question ids by category: what a quiz can draw from. */
export type Stock = ReadonlyMap<string, readonly string[]>;

/** Every slot of a quiz can be filled with a question that no other slot has. */
export function checkSlots(body: QuizBody, stock: Stock): Problem[] {
  const problems: Problem[] = [];
  const fixed = new Map<string, number>();
  const wanted = new Map<string, { count: number; at: number }>();
  const categoryOf = new Map(
    [...stock].flatMap(([category, ids]) => ids.map((id) => [id, category] as const)),
  );
  const want = (category: string, count: number, at: number) =>
    wanted.set(category, { count: (wanted.get(category)?.count ?? 0) + count, at });

  body.slots.forEach((slot, i) => {
    const at = problemsAt(['slots', i]);
    if ('question' in slot) {
      const category = categoryOf.get(slot.question);
      if (!category) problems.push(at('question-unknown', { question: slot.question }));
      else if (fixed.has(slot.question))
        problems.push(at('question-twice-in-quiz', { question: slot.question }));
      else want(category, 1, i);
      fixed.set(slot.question, i);
    } else if (!stock.has(slot.category)) problems.push(at('category-unknown', { category: slot.category }));
    else want(slot.category, slot.draw, i);
  });
  for (const [category, { count, at }] of wanted) {
    const available = stock.get(category)!.length;
    if (count > available)
      problems.push(problemsAt(['slots', at])('draw-too-large', { category, wanted: count, available }));
  }
  return problems;
}
