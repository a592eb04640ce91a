import { randomInt } from 'node:crypto';
import type { listBankQuestions } from '@/db/queries/quiz';
import { isDrawnFrom } from '@/lib/catalogue/drawn-from';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { type Random, shuffled } from '@/lib/kernel/shuffle';

type BankQuestion = Awaited<ReturnType<typeof listBankQuestions>>[number];
/** A question of the bank with what it counts for here. */
export type DrawnQuestion = BankQuestion & { maximum: number };

/** Chance from a cryptographic source: nobody foresees a draw. */
export const chance: Random = () => randomInt(0, 2 ** 32) / 2 ** 32;

/**
 * The questions of one attempt: for each slot the fixed one, or k at random of what it draws from, none twice. Null when
 * the bank no longer has enough.
 */
export function drawQuestions(
  quiz: Pick<QuizBody, 'slots' | 'shuffleQuestions'>,
  bank: BankQuestion[],
  random: Random,
): DrawnQuestion[] | null {
  const drawn: DrawnQuestion[] = [];
  const taken = new Set(quiz.slots.flatMap((slot) => ('question' in slot ? [slot.question] : [])));
  for (const slot of quiz.slots) {
    const free =
      'question' in slot
        ? bank.filter(({ ref }) => ref === slot.question)
        : bank.filter((item) => isDrawnFrom(slot, item.category, item.tags) && !taken.has(item.ref));
    const wanted = 'question' in slot ? 1 : slot.draw;
    if (free.length < wanted) return null;
    for (const question of shuffled(free, random).slice(0, wanted)) {
      taken.add(question.ref);
      drawn.push({ ...question, maximum: slot.maximum ?? 1 });
    }
  }
  return quiz.shuffleQuestions ? shuffled(drawn, random) : drawn;
}
