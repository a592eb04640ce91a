import { createHash } from 'node:crypto';
import { insertFile } from '@/db/queries/files';
import type { Context } from '@/lib/kernel/context';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps the bytes and answers their SHA-256 in hex, which is their name. The same bytes are kept once. */
export async function put(ctx: Context, file: { bytes: Uint8Array; mediaType: string }): Promise<string> {
  const sha256 = sha256Of(file.bytes);
  await insertFile(ctx.store, {
    sha256,
    mediaType: file.mediaType,
    size: file.bytes.length,
    bytes: Buffer.from(file.bytes),
    createdAt: ctx.now,
  });
  return sha256;
}
