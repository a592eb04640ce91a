import type { z } from 'zod';
import { deleteQuizOverride } from '@/db/queries/overrides';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';
import { findQuiz } from './find-quiz';
import type { withdrawInput } from './input';
import { moveDeadline } from './move-deadline';

/** Takes back what a learner was granted in a quiz; gone already, it is done. What was sat meanwhile stays. */
export async function withdrawOverride(ctx: Context, input: z.infer<typeof withdrawInput>): Promise<Result> {
  const quiz = await findQuiz(ctx, input);
  const gone = await deleteQuizOverride(ctx.store, quiz.id, input.override);
  if (!gone) return done();
  await moveDeadline(ctx, gone.enrolmentId, quiz.id);
  await record(ctx, {
    action: 'quiz-override.withdrawn',
    courseId: quiz.courseId,
    subject: gone.enrolmentId,
    details: { activity: quiz.ref },
  });
  return done();
}
