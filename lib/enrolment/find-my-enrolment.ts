import { findEnrolment } from '@/db/queries/enrolment';
import type { Context } from '@/lib/kernel/context';

/** Whether the visitor is enrolled, for the course's public page; a guest never is, and costs no statement. */
export async function findMyEnrolment(
  ctx: Context,
  courseId: string,
): Promise<'none' | 'enrolled' | 'completed'> {
  if (ctx.actor.kind !== 'person') return 'none';
  const enrolment = await findEnrolment(ctx.store, ctx.actor.userId, courseId);
  if (!enrolment) return 'none';
  return enrolment.completedAt ? 'completed' : 'enrolled';
}
