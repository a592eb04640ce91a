import { findLiveCertificate } from '@/db/queries/certificates';
import type { Context } from '@/lib/kernel/context';
import { demandPerson } from '@/lib/kernel/permissions';
import type { PublicCertificate } from './input';
import { publicView } from './public-view';

/** The person's own certificate of a course that stands, or null. */
export async function findOwnCertificate(ctx: Context, courseId: string): Promise<PublicCertificate | null> {
  const { userId } = demandPerson(ctx).actor;
  const row = await findLiveCertificate(ctx.store, { userId, courseId, edition: 1 });
  return row ? publicView({ ...row, replacedByCode: null }, ctx.now) : null;
}
