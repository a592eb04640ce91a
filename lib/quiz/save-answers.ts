import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { findOwnAttempt, insertAnswerSteps, listAnsweredQuestions } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { kindOf } from '@/questions';
import type { Form } from '@/questions/kind';
import { formOf } from './form-of';
import type { answersInput } from './input';
import { pagesOf, prefixOf } from './pages';
import { settingsOf } from './settings';

const refuse = refusals('quiz');

/**
 * Keeps the answers of one page of the person's own open attempt: one step for each answer that changed. Leaving a
 * question empty keeps what was answered before. Refused after the attempt is finished.
 */
export async function saveAnswers(
  ctx: Context,
  input: z.infer<typeof answersInput>,
  posted: FormData,
): Promise<Result<{ attemptId: string; page: number; pages: number }>> {
  const { actor } = demandPerson(ctx);
  const { attempt } = found(await findOwnAttempt(ctx.store, input.attempt, actor.userId, 'lock'));
  if (attempt.finishedAt) return refuse('attempt-finished');
  const questions = await listAnsweredQuestions(ctx.store, attempt.id);
  const pages = pagesOf(questions, settingsOf(attempt).perPage);
  const form: Form = formOf(posted);
  const steps = found(pages[input.page - 1]).flatMap((question) => {
    const kind = kindOf(question.kind);
    const answer = kind.read(question.body, form, prefixOf(question.slot));
    if (answer === null || isDeepStrictEqual(answer, question.answer)) return [];
    return [{ attemptQuestionId: question.id, answer, byUserId: actor.userId, at: ctx.now }];
  });
  await insertAnswerSteps(ctx.store, steps);
  return done({ attemptId: attempt.id, page: input.page, pages: pages.length });
}
