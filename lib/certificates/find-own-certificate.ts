import { listCertificatesOfUser } from '@/db/queries/certificates';
import type { Context } from '@/lib/kernel/context';
import { demandPerson } from '@/lib/kernel/permissions';
import { formatCode } from './code';
import type { PublicCertificate } from './input';
import { publicView } from './public-view';

/** A certificate as its holder sees it; `replacesCode` is the one that it stands in for. */
export type OwnCertificate = PublicCertificate & { replacesCode: string | null };

/**
 * The person's own certificate of a course: the one that stands, or else the last one, which was revoked; null where
 * none was issued. One that was replaced leads on to what replaced it.
 */
export async function findOwnCertificate(ctx: Context, courseId: string): Promise<OwnCertificate | null> {
  const { userId } = demandPerson(ctx).actor;
  const all = await listCertificatesOfUser(ctx.store, userId);
  const own = all.filter((row) => row.courseId === courseId && !row.replacedById);
  const row = own.find(({ revokedAt }) => !revokedAt) ?? own[0];
  if (!row) return null;
  const before = all.find(({ replacedById }) => replacedById === row.id);
  return { ...publicView(row, ctx.now), replacesCode: before ? formatCode(before.code) : null };
}
