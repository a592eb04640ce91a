import { randomInt } from 'node:crypto';
import type { listBankQuestions } from '@/db/queries/quiz';
import { isDrawnFrom } from '@/lib/catalogue/drawn-from';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { type Random, shuffled } from '@/lib/kernel/shuffle';

type BankQuestion = Awaited<ReturnType<typeof listBankQuestions>>[number];

/** Chance from a cryptographic source: nobody foresees a draw. */
export const chance: Random = () => randomInt(0, 2 ** 32) / 2 ** 32;

/**
 * The questions of one attempt: for each slot the fixed one, or k at random of its category, none twice. Null when
 * the bank no longer has enough.
 */
export function drawQuestions(
  quiz: Pick<QuizBody, 'slots' | 'shuffleQuestions'>,
  bank: BankQuestion[],
  random: Random,
): BankQuestion[] | null {
  const drawn: BankQuestion[] = [];
  const fixed = new Set(quiz.slots.flatMap((slot) => ('question' in slot ? [slot.question] : [])));
  for (const slot of quiz.slots) {
    const free =
      'question' in slot
        ? bank.filter(({ ref }) => ref === slot.question)
        : bank.filter(
            (item) =>
              isDrawnFrom(slot, item.category, item.tags) && !fixed.has(item.ref) && !drawn.includes(item),
          );
    const wanted = 'question' in slot ? 1 : slot.draw;
    if (free.length < wanted) return null;
    drawn.push(...shuffled(free, random).slice(0, wanted));
  }
  return quiz.shuffleQuestions ? shuffled(drawn, random) : drawn;
}
