import type { CertificateWithSuccessor } from '@/db/queries/certificates';
import { formatCode } from './code';
import type { CertificateStatus, PublicCertificate } from './input';

/** Revoked weighs more than replaced, and both more than expired. */
export function statusOf(
  certificate: Pick<CertificateWithSuccessor, 'revokedAt' | 'replacedById' | 'expiresAt'>,
  now: Date,
): CertificateStatus {
  if (certificate.revokedAt) return 'revoked';
  if (certificate.replacedById) return 'replaced';
  return certificate.expiresAt && certificate.expiresAt <= now ? 'expired' : 'valid';
}

/** The row as the public may see it, fact by fact: a new column is not public until it is named here. */
export function publicView(row: CertificateWithSuccessor, now: Date): PublicCertificate {
  const { facts } = row;
  return {
    status: statusOf(row, now),
    code: formatCode(row.code),
    language: facts.language,
    holderName: facts.holderName,
    courseTitle: facts.courseTitle,
    courseSubtitle: facts.courseSubtitle,
    courseVersion: facts.courseVersion,
    certificateTitle: facts.certificateTitle,
    issuer: facts.issuer,
    level: facts.level,
    hours: facts.hours,
    mark: facts.mark,
    completedOn: facts.completedOn,
    issuedOn: facts.issuedOn,
    timeZone: facts.timeZone,
    signatories: facts.signatories.map(({ name, role }) => ({ name, role })),
    expiresAt: row.expiresAt,
    revokedAt: row.revokedAt,
    publicReason: row.revokedPublicReason,
    replacedAt: row.replacedAt,
    replacedByCode: row.replacedByCode && formatCode(row.replacedByCode),
    sha256: row.fileSha256,
  };
}
