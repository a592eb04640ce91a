import type { z } from 'zod';
import { findCourseZone } from '@/db/queries/catalogue';
import { findEnrolmentByEmail, insertQuizOverride } from '@/db/queries/overrides';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { instantIn } from '@/lib/kernel/zone';
import { findQuiz } from './find-quiz';
import type { overrideInput } from './input';
import { moveDeadline } from './move-deadline';

const refuse = refusals('marking');

/**
 * Grants one learner more time, more attempts or other dates in a quiz, with the reason; instead of what was granted
 * before. The attempt that is open has its deadline moved at once.
 */
export async function grantOverride(ctx: Context, input: z.infer<typeof overrideInput>): Promise<Result> {
  const { actor } = demandPerson(ctx);
  const quiz = await findQuiz(ctx, input);
  const { extraMinutes, extraAttempts, reason } = input;
  const zone = await findCourseZone(ctx.store, quiz.courseId);
  const opensAt = input.opensAt ? instantIn(zone, input.opensAt) : null;
  const closesAt = input.closesAt ? instantIn(zone, input.closesAt) : null;
  if (extraMinutes === 0 && extraAttempts === 0 && !opensAt && !closesAt)
    return refuse('nothing-granted', { field: 'extraMinutes' });
  if (opensAt && closesAt && closesAt <= opensAt)
    return refuse('closes-before-opening', { field: 'closesAt' });
  const enrolment = await findEnrolmentByEmail(ctx.store, quiz.courseId, input.email);
  if (!enrolment) return refuse('not-enrolled', { field: 'email' });
  await insertQuizOverride(ctx.store, {
    enrolmentId: enrolment.id,
    activityId: quiz.id,
    extraMinutes,
    extraAttempts,
    opensAt,
    closesAt,
    reason,
    byUserId: actor.userId,
    updatedAt: ctx.now,
  });
  await moveDeadline(ctx, enrolment.id, quiz.id);
  await record(ctx, {
    action: 'quiz-override.granted',
    courseId: quiz.courseId,
    subject: enrolment.id,
    details: { activity: quiz.ref, extraMinutes, extraAttempts, reason },
  });
  return done();
}
