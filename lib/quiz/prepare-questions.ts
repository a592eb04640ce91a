import { listBankQuestions } from '@/db/queries/quiz';
import type { Store } from '@/db/store';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import type { Random } from '@/lib/kernel/shuffle';
import { kindOf } from '@/questions';
import { drawQuestions } from './draw-questions';

/** The questions of one sitting as they are kept: drawn from the bank as it is now, each with its order of options. */
export async function prepareQuestions(store: Store, courseId: string, quiz: QuizBody, random: Random) {
  const bank = await listBankQuestions(store, courseId, namedIn(quiz));
  const drawn = drawQuestions(quiz, bank, random);
  return (
    drawn?.map((question, slot) => ({
      slot,
      questionId: question.id,
      questionRevision: question.revision,
      kind: question.kind,
      body: kindOf(question.kind).prepare(question.body, random, quiz.shuffleOptions),
      maximum: question.maximum,
    })) ?? null
  );
}
export type PreparedQuestion = NonNullable<Awaited<ReturnType<typeof prepareQuestions>>>[number];

function namedIn({ slots }: QuizBody) {
  const draws = slots.flatMap((slot) => ('draw' in slot ? [slot] : []));
  return {
    categories: draws.flatMap(({ category }) => category ?? []),
    tags: draws.flatMap(({ category, tag }) => (category === undefined && tag !== undefined ? tag : [])),
    questions: slots.flatMap((slot) => ('question' in slot ? [slot.question] : [])),
  };
}
