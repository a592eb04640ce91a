import { lockCertificate, updateCertificateRevoked } from '@/db/queries/certificates';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import type { Revocation } from './input';

/** Afterwards the certificate says that it is revoked, since when and why. Revoking twice keeps the first reason. */
export async function revokeCertificate(ctx: Context, input: Revocation): Promise<Result> {
  const certificate = found(await lockCertificate(ctx.store, input.certificateId));
  demandInCourse(ctx.actor, 'certificates.manage', certificate.courseId);
  const isFirst = await updateCertificateRevoked(ctx.store, certificate.id, {
    revokedAt: ctx.now,
    revokedPublicReason: input.publicReason,
    revokedPrivateNote: input.privateNote,
  });
  if (isFirst) {
    await record(ctx, {
      action: 'certificate.revoked',
      courseId: certificate.courseId,
      subject: certificate.id,
      details: { publicReason: input.publicReason },
    });
  }
  return done();
}
