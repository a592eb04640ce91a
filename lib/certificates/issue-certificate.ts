import { type Certificate, findLiveCertificate, insertCertificate } from '@/db/queries/certificates';
import { record } from '@/lib/audit/record';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Context } from '@/lib/kernel/context';
import { newCode } from './code';
import type { CertificateFacts } from './input';
import { unprintable } from './unprintable';

export type Issue = {
  enrolmentId: string;
  userId: string;
  courseId: string;
  edition: number;
  facts: CertificateFacts;
  expiresAt?: Date | null;
  /** The id of the new row; only a replacement knows it before. */
  id?: string;
};

/**
 * Afterwards the person has one live certificate of this course and edition, with a record and a job to render it; it
 * is answered. Whoever asks again, or at the same time, gets the same one. To be called inside the transaction that
 * completes the course. Throws when a fact has letters that cannot be printed: ask `missingGlyphs` before.
 */
export async function issueCertificate(
  ctx: Context,
  { facts, ...issue }: Issue,
  drawCode: () => string = newCode,
): Promise<Certificate> {
  const frozen = { ...facts, holderName: facts.holderName.normalize('NFC').trim() };
  const letters = unprintable(frozen);
  if (letters.length > 0) throw new Error(`a certificate cannot print ${letters.join(' ')}`);
  for (let tries = 0; tries < 5; tries++) {
    const issued = { ...issue, facts: frozen, code: drawCode(), issuedAt: ctx.now };
    const certificate = await insertCertificate(ctx.store, issued);
    if (certificate) return announce(ctx, certificate);
    const earlier = await findLiveCertificate(ctx.store, issue);
    if (earlier) return earlier;
  }
  throw new Error('no free certificate code in five tries: the source of randomness is broken');
}

async function announce(ctx: Context, certificate: Certificate): Promise<Certificate> {
  const { id, courseId, edition, userId } = certificate;
  await record(ctx, { action: 'certificate.issued', courseId, subject: id, details: { userId, edition } });
  await enqueue(ctx.store, 'certificate.render', { certificateId: id }, { jobKey: `certificate:${id}` });
  return certificate;
}
