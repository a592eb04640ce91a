import type { z } from 'zod';
import { findListedCourse } from '@/db/queries/catalogue';
import { updateEnrolmentLeft, updateSeatFreed } from '@/db/queries/enrolment';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import type { leaveInput } from './input';

/** Takes the person out of the course and frees the seat. Attempts, progress and certificates stay. */
export async function leave(ctx: Context, input: z.infer<typeof leaveInput>): Promise<Result> {
  const { actor } = demandPerson(ctx);
  const course = found(await findListedCourse(ctx.store, input.course));
  const left = await updateEnrolmentLeft(ctx.store, actor.userId, course.id, ctx.now);
  if (!left) return done();
  await updateSeatFreed(ctx.store, course.id);
  await record(ctx, { action: 'enrolment.left', courseId: course.id, subject: left.id });
  return done();
}
