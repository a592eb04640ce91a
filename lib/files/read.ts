import { findFile } from '@/db/queries/files';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';

/** The kept bytes with this SHA-256, and their media type; NotFound where there are none. */
export async function read(ctx: Context, sha256: string): Promise<{ bytes: Buffer; mediaType: string }> {
  const { bytes, mediaType } = found(await findFile(ctx.store, sha256));
  return { bytes, mediaType };
}
