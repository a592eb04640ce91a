import { findCertificateByCode } from '@/db/queries/certificates';
import type { Context } from '@/lib/kernel/context';
import { normaliseCode } from './code';
import type { PublicCertificate } from './input';
import { publicView } from './public-view';

/**
 * What the certificate with this code says and whether it stands; null when there is none. `code` as a person typed
 * it. A code that cannot be one asks the database too, so that an answer does not tell by its time why it is null.
 */
export async function verifyCertificate(
  ctx: Context,
  input: { code: string },
): Promise<PublicCertificate | null> {
  const row = await findCertificateByCode(ctx.store, normaliseCode(input.code) ?? '');
  return row ? publicView(row, ctx.now) : null;
}
