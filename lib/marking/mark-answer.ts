import type { z } from 'zod';
import { findAnswerToMark } from '@/db/queries/marking';
import { insertAnswerSteps, lockAttempt } from '@/db/queries/quiz';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse, demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { settleAttempt } from '@/lib/quiz/settle-attempt';
import { kindOf } from '@/questions';
import type { markInput } from './input';
import { judgeByRubric } from './judge-by-rubric';

const refuse = refusals('marking');

/**
 * Gives an answer the mark of a person, or the one its criteria add up to, with what they tell the learner; the attempt, its activity and the certificate
 * follow in the same transaction. The same mark twice is one. Refused when somebody else has marked it meanwhile.
 */
export async function markAnswer(
  ctx: Context,
  input: z.infer<typeof markInput>,
  form: Pick<FormData, 'get'>,
): Promise<Result<{ courseId: string }>> {
  const { actor } = demandPerson(ctx);
  const { attemptId } = found(await findAnswerToMark(ctx.store, input.answer));
  const attempt = found(await lockAttempt(ctx.store, attemptId));
  const answer = found(await findAnswerToMark(ctx.store, input.answer));
  demandInCourse(actor, 'people.manage', answer.courseId);
  const rubricOf = found(kindOf(answer.kind).rubric);
  const value = { courseId: answer.courseId };
  const judged = judgeByRubric(rubricOf(answer.body), form);
  const percent = input.percent ?? judged?.percent ?? null;
  if (percent === null) return refuse('mark-missing', { field: 'percent' });
  const fraction = percent / 100;
  const comment = [judged?.text, input.comment].filter(Boolean).join('\n\n');
  const isSame =
    answer.event === 'mark' &&
    Math.abs((answer.fraction ?? -1) - fraction) < 1e-6 &&
    answer.comment === comment;
  if (isSame) return done(value);
  if (answer.stepId !== input.step) return refuse('marked-meanwhile');
  await insertAnswerSteps(ctx.store, [
    {
      attemptQuestionId: answer.id,
      event: 'mark' as const,
      answer: answer.answer,
      fraction,
      comment,
      byUserId: actor.userId,
      at: ctx.now,
    },
  ]);
  await settleAttempt(ctx, attempt);
  await record(ctx, {
    action: 'answer.marked',
    courseId: answer.courseId,
    subject: answer.id,
    details: { percent },
  });
  return done(value);
}
