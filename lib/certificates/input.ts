import { z } from 'zod';

/** Every fact that the certificate prints, frozen when it is issued. Dates are ISO (`2026-11-23`), in the course's zone. */
export type CertificateFacts = {
  template: 'faro-1';
  language: 'es' | 'en' | 'pt' | 'fr';
  holderName: string;
  courseTitle: string;
  courseSubtitle: string;
  courseVersion: number;
  certificateTitle: string;
  issuer: string;
  level: string;
  hours: number;
  /** Percent with at most one decimal; null = not printed. */
  mark: number | null;
  completedOn: string;
  issuedOn: string;
  timeZone: string;
  signatories: { name: string; role: string }[];
  /** The address of the verification page without the code, such as `https://faro.example/verificar/`. */
  verifyBase: string;
};

/** Where a certificate stands today. */
export type CertificateStatus = 'valid' | 'expired' | 'revoked' | 'replaced';

/** What anyone may learn about a certificate who has its code; nothing else leaves the server. */
export type PublicCertificate = Omit<CertificateFacts, 'template' | 'verifyBase'> & {
  status: CertificateStatus;
  /** As printed: `XXXX-XXXX-XXXX-XXXX`. */
  code: string;
  expiresAt: Date | null;
  revokedAt: Date | null;
  publicReason: string | null;
  replacedAt: Date | null;
  replacedByCode: string | null;
  /** Of the stored PDF, in hex; null until it is made. */
  sha256: string | null;
};

export const revocation = z.object({
  certificateId: z.uuid(),
  /** Shown to everyone who checks the certificate. */
  publicReason: z.string().trim().min(1).max(300),
  /** Only for the staff of the course. */
  privateNote: z.string().trim().max(2000).default(''),
});
export type Revocation = z.infer<typeof revocation>;

export const replacement = z.object({
  certificateId: z.uuid(),
  holderName: z.string().trim().min(1).max(120),
  /** Why; kept in the audit record. */
  reason: z.string().trim().min(1).max(300),
});
export type Replacement = z.infer<typeof replacement>;
