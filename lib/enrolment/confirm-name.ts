import type { z } from 'zod';
import { findUser, updateUser } from '@/db/queries/accounts';
import { findLearning, updateEnrolment } from '@/db/queries/enrolment';
import { record } from '@/lib/audit/record';
import { missingGlyphs } from '@/lib/certificates/fonts';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { completeEnrolment } from './complete-enrolment';
import type { confirmNameInput } from './input';

const refuse = refusals('enrolment');

/**
 * The learner confirms the name that the certificate will print; if the course is complete, the certificate is
 * issued now. Refused when the certificate's letters lack one of the name's. After issue it changes nothing there.
 */
export async function confirmName(
  ctx: Context,
  input: z.infer<typeof confirmNameInput>,
): Promise<Result<{ slug: string }>> {
  const { actor } = demandPerson(ctx);
  const learning = found(await findLearning(ctx.store, actor.userId, input.course));
  const missing = missingGlyphs(input.certificateName);
  if (missing.length > 0) {
    return refuse('letters-missing', { field: 'certificateName', details: { letters: missing.join(' ') } });
  }
  const user = found(await findUser(ctx.store, actor.userId));
  const isOther = user.certificateName !== input.certificateName;
  if (isOther) await updateUser(ctx.store, actor.userId, { certificateName: input.certificateName });
  if (isOther || !learning.enrolment.nameConfirmedAt) {
    await updateEnrolment(ctx.store, learning.enrolment.id, { nameConfirmedAt: ctx.now });
    await record(ctx, {
      action: 'certificate-name.confirmed',
      courseId: learning.course.id,
      subject: learning.enrolment.id,
    });
  }
  await completeEnrolment(ctx, learning.enrolment.id);
  return done({ slug: learning.course.slug });
}
