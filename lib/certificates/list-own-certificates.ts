import { listCertificatesOfUser } from '@/db/queries/certificates';
import type { Context } from '@/lib/kernel/context';
import { demandPerson } from '@/lib/kernel/permissions';
import type { PublicCertificate } from './input';
import { publicView } from './public-view';

/** All certificates of the person who asks, also revoked and replaced ones, newest first. */
export async function listOwnCertificates(ctx: Context): Promise<PublicCertificate[]> {
  const { userId } = demandPerson(ctx).actor;
  const rows = await listCertificatesOfUser(ctx.store, userId);
  return rows.map((row) => publicView(row, ctx.now));
}
