import { type Certificate, findCertificateFile } from '@/db/queries/certificates';
import type { Context } from '@/lib/kernel/context';
import { Forbidden, found } from '@/lib/kernel/faults';
import { mayInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { formatCode, normaliseCode } from './code';

const refuse = refusals('certificates');

/** Policy of the site: whoever has the code may have the document that shows it. */
const isOpenToBearer = true;

export type CertificateFile = { bytes: Buffer; sha256: string; fileName: string };

/** The bytes as they were issued, always the same; refuses with `not-ready` while they are being made. */
export async function loadCertificateFile(
  ctx: Context,
  input: { code: string },
): Promise<Result<CertificateFile>> {
  const { certificate, bytes } = found(await findCertificateFile(ctx.store, normaliseCode(input.code) ?? ''));
  if (!isOpenToBearer && !isHolderOrStaff(ctx, certificate)) throw new Forbidden();
  if (!bytes || !certificate.fileSha256) return refuse('not-ready');
  return done({
    bytes,
    sha256: certificate.fileSha256,
    fileName: `certificado-${formatCode(certificate.code)}.pdf`,
  });
}

function isHolderOrStaff({ actor }: Context, { userId, courseId }: Certificate): boolean {
  return (
    (actor.kind === 'person' && actor.userId === userId) || mayInCourse(actor, 'certificates.see', courseId)
  );
}
