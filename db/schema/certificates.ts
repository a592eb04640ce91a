import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { CertificateFacts } from '@/lib/certificates/input';
import { instant } from './columns';

/**
 * A certificate as it was issued: every printed fact, frozen. No reference cascades into it, and no row is
 * ever deleted; `fileSha256` is null until the PDF is rendered, signed and stored.
 */
export const certificates = pgTable(
  'certificates',
  {
    id: uuid().primaryKey().defaultRandom(),
    code: text().notNull(),
    userId: uuid('user_id').notNull(),
    courseId: uuid('course_id').notNull(),
    enrolmentId: uuid('enrolment_id').notNull(),
    edition: integer().notNull().default(1),
    facts: jsonb().$type<CertificateFacts>().notNull(),
    issuedAt: instant('issued_at').notNull(),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
    revokedPublicReason: text('revoked_public_reason'),
    revokedPrivateNote: text('revoked_private_note'),
    /** The certificate that takes the place of this one. */
    replacedById: uuid('replaced_by_id'),
    replacedAt: instant('replaced_at'),
    fileSha256: text('file_sha256'),
    renderedAt: instant('rendered_at'),
  },
  (table) => [
    uniqueIndex('certificates_code').on(table.code),
    index('certificates_user').on(table.userId),
    index('certificates_course').on(table.courseId, table.issuedAt),
    uniqueIndex('certificates_one_live')
      .on(table.userId, table.courseId, table.edition)
      .where(sql`revoked_at is null and replaced_by_id is null`),
  ],
);

/** A key of this installation. Old ones stay, so that old signatures can be checked. */
export const signingKeys = pgTable('signing_keys', {
  id: text().primaryKey(),
  certificatePem: text('certificate_pem').notNull(),
  /** PKCS#8, encrypted with SIGNING_KEY_PASSPHRASE. */
  encryptedKeyPem: text('encrypted_key_pem').notNull(),
  createdAt: instant('created_at').notNull(),
  retiredAt: instant('retired_at'),
});
