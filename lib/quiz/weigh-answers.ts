import { isDeepStrictEqual } from 'node:util';
import { type AnsweredQuestion, listAnswerSteps } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import type { Form } from '@/questions/kind';
import { type Posted, postedAnswers } from './posted-answers';

/** Another device has answered meanwhile, or fixed its answer by «Comprobar»; `step` is that answer. */
export type Conflict = { slot: number; step: number; at: Date; isFixed: boolean };
type Given = Pick<Posted, 'question' | 'answer'>;

/**
 * What of a form is to be kept. An answer that stands there only because the form was drawn with it gives way to a newer
 * one from elsewhere; one that was changed here is kept beside it, and that is a conflict to tell. `use` is the step whose
 * answer the learner has chosen of two.
 */
export async function weighAnswers(
  ctx: Context,
  attemptId: string,
  questions: AnsweredQuestion[],
  form: Form,
  use: number | undefined,
): Promise<{ answers: Given[]; conflicts: Conflict[] }> {
  const posted = postedAnswers(questions, form);
  const asked = [...posted.flatMap(({ staleBase }) => staleBase ?? []), ...(use === undefined ? [] : [use])];
  const steps = asked.length > 0 ? await listAnswerSteps(ctx.store, attemptId, asked) : [];
  const answerAt = new Map(steps.map((step) => [step.id, step.answer]));

  const answers: Given[] = [];
  const conflicts: Conflict[] = [];
  for (const { question, answer, staleBase } of posted) {
    const { slot, stepId: step, answeredAt: at, checkedAt } = question;
    const isUntouched = staleBase !== null && isDeepStrictEqual(answerAt.get(staleBase) ?? null, answer);
    if (isUntouched) continue;
    if (!checkedAt) answers.push({ question, answer });
    if (staleBase !== null && step !== null && at && question.answer !== null)
      conflicts.push({ slot, step, at, isFixed: checkedAt !== null });
  }
  if (use === undefined) return { answers, conflicts };

  const chosen = found(steps.find(({ id }) => id === use));
  const question = found(questions.find(({ id }) => id === chosen.attemptQuestionId));
  const others = answers.filter((given) => given.question !== question);
  const isNew = !question.checkedAt && !isDeepStrictEqual(chosen.answer, question.answer);
  return {
    answers: isNew ? [...others, { question, answer: chosen.answer }] : others,
    conflicts: conflicts.filter(({ slot }) => slot !== question.slot),
  };
}
