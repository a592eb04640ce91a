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

const refuse = refusals('marking');

/**
 * Gives an answer the mark of a person, with what they tell the learner; the attempt, its activity and the certificate
 * follow in the same transaction. The same mark twice is one. Refused when somebody else has marked it meanwhile.
 */
export async function markAnswer(
  ctx: Context,
  input: z.infer<typeof markInput>,
): Promise<Result<{ courseId: string }>> {
  const { actor } = demandPerson(ctx);
  const { attemptId } = found(await findAnswerToMark(ctx.store, input.answer));
  const attempt = found(await lockAttempt(ctx.store, attemptId));
  const answer = found(await findAnswerToMark(ctx.store, input.answer));
  demandInCourse(actor, 'people.manage', answer.courseId);
  found(kindOf(answer.kind).rubric);
  const value = { courseId: answer.courseId };
  const fraction = input.percent / 100;
  const isSame =
    answer.event === 'mark' &&
    Math.abs((answer.fraction ?? -1) - fraction) < 1e-6 &&
    answer.comment === input.comment;
  if (isSame) return done(value);
  if (answer.stepId !== input.step) return refuse('marked-meanwhile');
  await insertAnswerSteps(ctx.store, [
    {
      attemptQuestionId: answer.id,
      event: 'mark' as const,
      answer: answer.answer,
      fraction,
      comment: input.comment,
      byUserId: actor.userId,
      at: ctx.now,
    },
  ]);
  await settleAttempt(ctx, attempt);
  await record(ctx, {
    action: 'answer.marked',
    courseId: answer.courseId,
    subject: answer.id,
    details: { percent: input.percent },
  });
  return done(value);
}
