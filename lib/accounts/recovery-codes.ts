import { createHash, randomInt } from 'node:crypto';
import { deleteRecoveryCodes, insertRecoveryCodes } from '@/db/queries/second-step';
import type { Context } from '@/lib/kernel/context';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const count = 10;

const bare = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');

/** How a code is stored; hyphens, spaces and case do not matter. */
export const recoveryHash = (userId: string, code: string) =>
  createHash('sha256')
    .update(`recovery:${userId}:${bare(code)}`)
    .digest('base64url');

/** Ten new codes of about 49 bits, each good once; those from before stop working. Shown once, never again. */
export async function makeRecoveryCodes(ctx: Context, userId: string): Promise<string[]> {
  const some = (length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  const codes = Array.from({ length: count }, () => `${some(5)}-${some(5)}`);
  await deleteRecoveryCodes(ctx.store, userId);
  await insertRecoveryCodes(
    ctx.store,
    codes.map((code) => ({ userId, codeHash: recoveryHash(userId, code) })),
  );
  return codes;
}
