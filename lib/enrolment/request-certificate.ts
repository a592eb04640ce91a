import type { z } from 'zod';
import { findLearning } from '@/db/queries/enrolment';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { completeEnrolment } from './complete-enrolment';
import type { requestCertificateInput } from './input';

const refuse = refusals('enrolment');

/**
 * The learner asks for the certificate of a complete course that issues it on request; it is issued now. Refused before
 * the name is confirmed or the course complete. Asked again, nothing changes.
 */
export async function requestCertificate(
  ctx: Context,
  input: z.infer<typeof requestCertificateInput>,
): Promise<Result<{ slug: string }>> {
  const { actor } = demandPerson(ctx);
  const { enrolment, course } = found(await findLearning(ctx.store, actor.userId, input.course));
  if (!enrolment.nameConfirmedAt) return refuse('name-unconfirmed');
  const { isComplete } = await completeEnrolment(ctx, enrolment.id, { isRequested: true });
  return isComplete ? done({ slug: course.slug }) : refuse('not-complete');
}
