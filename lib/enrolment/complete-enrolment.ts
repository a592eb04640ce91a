import { listCertificatesOfUser } from '@/db/queries/certificates';
import { listActivityStates, lockEnrolment, updateEnrolment } from '@/db/queries/enrolment';
import { record } from '@/lib/audit/record';
import { publishedOutline } from '@/lib/catalogue/published';
import { missingGlyphs } from '@/lib/certificates/fonts';
import { issueCertificate } from '@/lib/certificates/issue-certificate';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { certificateFacts } from './certificate-facts';
import { progressOf } from './progress';

/**
 * Judges the enrolment after each event that may complete it, in the event's own transaction: sets `completedAt`
 * once, and issues the certificate once its name is confirmed and, where the course wants that, its learner has asked
 * for it. Before that, or a second time, it changes nothing.
 */
export async function completeEnrolment(
  ctx: Context,
  enrolmentId: string,
  { isRequested = false } = {},
): Promise<{ isComplete: boolean }> {
  const { enrolment, course, learner } = found(await lockEnrolment(ctx.store, enrolmentId));
  const { outline, number } = await publishedOutline(ctx.store, found(course.publishedVersionId));
  const progress = progressOf(outline, await listActivityStates(ctx.store, enrolmentId), ctx.now);
  if (!progress.isComplete) return { isComplete: false };

  const completedAt = enrolment.completedAt ?? ctx.now;
  if (!enrolment.completedAt) {
    await updateEnrolment(ctx.store, enrolmentId, {
      completedAt,
      completedVersionId: course.publishedVersionId,
    });
    await record(ctx, { action: 'enrolment.completed', courseId: course.id, subject: enrolmentId });
  }
  const { certificate } = outline.details;
  if (!certificate || !enrolment.nameConfirmedAt) return { isComplete: true };
  if (certificate.issue === 'request' && !isRequested) return { isComplete: true };
  // One that was revoked does not come back by reading on.
  const earlier = await listCertificatesOfUser(ctx.store, learner.id);
  if (earlier.some(({ courseId }) => courseId === course.id)) return { isComplete: true };
  // The profile may hold another name since, which cannot be printed: then it is asked for again.
  if (missingGlyphs(learner.certificateName).length > 0) {
    await updateEnrolment(ctx.store, enrolmentId, { nameConfirmedAt: null });
    return { isComplete: true };
  }
  await issueCertificate(ctx, {
    enrolmentId,
    userId: learner.id,
    courseId: course.id,
    edition: 1,
    facts: certificateFacts({ ctx, course, outline, number, learner, completedAt, progress }),
  });
  return { isComplete: true };
}
