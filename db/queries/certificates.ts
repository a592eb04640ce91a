import { and, count, desc, eq, getTableColumns, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { certificates, signingKeys } from '@/db/schema/certificates';
import { files } from '@/db/schema/platform';
import type { Store } from '@/db/store';

export type Certificate = typeof certificates.$inferSelect;
export type SigningKey = typeof signingKeys.$inferSelect;

const successors = alias(certificates, 'successors');
const withSuccessor = { ...getTableColumns(certificates), replacedByCode: successors.code };
export type CertificateWithSuccessor = Certificate & { replacedByCode: string | null };

/** The new row, or undefined when the code is taken or the person has a live certificate of this edition. */
export async function insertCertificate(
  store: Store,
  certificate: typeof certificates.$inferInsert,
): Promise<Certificate | undefined> {
  const [row] = await store.insert(certificates).values(certificate).onConflictDoNothing().returning();
  return row;
}

export async function findLiveCertificate(
  store: Store,
  of: Pick<Certificate, 'userId' | 'courseId' | 'edition'>,
): Promise<Certificate | undefined> {
  const [row] = await store
    .select()
    .from(certificates)
    .where(
      and(
        eq(certificates.userId, of.userId),
        eq(certificates.courseId, of.courseId),
        eq(certificates.edition, of.edition),
        isNull(certificates.revokedAt),
        isNull(certificates.replacedById),
      ),
    )
    .limit(1);
  return row;
}

export async function findCertificate(store: Store, id: string): Promise<Certificate | undefined> {
  const [row] = await store.select().from(certificates).where(eq(certificates.id, id)).limit(1);
  return row;
}

/** Locks the certificate until the transaction ends, so that it is revoked or replaced by one at a time. */
export async function lockCertificate(store: Store, id: string): Promise<Certificate | undefined> {
  const [row] = await store.select().from(certificates).where(eq(certificates.id, id)).for('update').limit(1);
  return row;
}

const selectWithSuccessor = (store: Store, where: SQL | undefined) =>
  store
    .select(withSuccessor)
    .from(certificates)
    .leftJoin(successors, eq(successors.id, certificates.replacedById))
    .where(where);

/** The certificate with this code, in its normal form, and the code of what replaced it; one indexed statement. */
export async function findCertificateByCode(
  store: Store,
  code: string,
): Promise<CertificateWithSuccessor | undefined> {
  const [row] = await selectWithSuccessor(store, eq(certificates.code, code)).limit(1);
  return row;
}

export function listCertificatesOfUser(store: Store, userId: string): Promise<CertificateWithSuccessor[]> {
  return selectWithSuccessor(store, eq(certificates.userId, userId)).orderBy(desc(certificates.issuedAt));
}

export function listCertificatesOfCourse(
  store: Store,
  courseId: string,
  page: { limit: number; offset: number },
): Promise<CertificateWithSuccessor[]> {
  return selectWithSuccessor(store, eq(certificates.courseId, courseId))
    .orderBy(desc(certificates.issuedAt), certificates.id)
    .limit(page.limit)
    .offset(page.offset);
}

export async function countCertificatesOfCourse(store: Store, courseId: string): Promise<number> {
  const [row] = await store
    .select({ total: count() })
    .from(certificates)
    .where(eq(certificates.courseId, courseId));
  return row!.total;
}

/** The certificate with its bytes, which are null before it is rendered. */
export async function findCertificateFile(
  store: Store,
  code: string,
): Promise<{ certificate: Certificate; bytes: Buffer | null } | undefined> {
  const [row] = await store
    .select({ certificate: getTableColumns(certificates), bytes: files.bytes })
    .from(certificates)
    .leftJoin(files, eq(files.sha256, certificates.fileSha256))
    .where(eq(certificates.code, code))
    .limit(1);
  return row;
}

/** Whether this call was the one that gave the certificate its file. */
export async function updateCertificateFile(
  store: Store,
  id: string,
  file: { fileSha256: string; renderedAt: Date },
): Promise<boolean> {
  const rows = await store
    .update(certificates)
    .set(file)
    .where(and(eq(certificates.id, id), isNull(certificates.fileSha256)))
    .returning({ id: certificates.id });
  return rows.length === 1;
}

/** Whether this call was the one that revoked the certificate. */
export async function updateCertificateRevoked(
  store: Store,
  id: string,
  change: { revokedAt: Date; revokedPublicReason: string; revokedPrivateNote: string },
): Promise<boolean> {
  const rows = await store
    .update(certificates)
    .set(change)
    .where(and(eq(certificates.id, id), isNull(certificates.revokedAt)))
    .returning({ id: certificates.id });
  return rows.length === 1;
}

/** Whether this call was the one that named the successor. */
export async function updateCertificateReplaced(
  store: Store,
  id: string,
  change: { replacedById: string; replacedAt: Date },
): Promise<boolean> {
  const rows = await store
    .update(certificates)
    .set(change)
    .where(and(eq(certificates.id, id), isNull(certificates.replacedById), isNull(certificates.revokedAt)))
    .returning({ id: certificates.id });
  return rows.length === 1;
}

/** The key in force: the newest that is not retired. */
export async function findSigningKey(store: Store): Promise<SigningKey | undefined> {
  const [row] = await store
    .select()
    .from(signingKeys)
    .where(isNull(signingKeys.retiredAt))
    .orderBy(desc(signingKeys.createdAt))
    .limit(1);
  return row;
}

export async function countRetiredSigningKeys(store: Store): Promise<number> {
  const [row] = await store
    .select({ total: count() })
    .from(signingKeys)
    .where(isNotNull(signingKeys.retiredAt));
  return row!.total;
}

/** Inserts the key unless one with its id is there; whether it did. */
export async function insertSigningKey(store: Store, key: typeof signingKeys.$inferInsert): Promise<boolean> {
  const rows = await store
    .insert(signingKeys)
    .values(key)
    .onConflictDoNothing({ target: signingKeys.id })
    .returning({ id: signingKeys.id });
  return rows.length === 1;
}
