import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import {
  type EmailCode,
  insertEmailCode,
  lockOpenEmailCodes,
  updateEmailCodesUsed,
} from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';

const minutesToLive = 10;

const hashOf = (userId: string, code: string) =>
  createHash('sha256').update(`${userId}:${code}`).digest('hex');

/**
 * Makes a six-digit code, valid for ten minutes and once; only its hash is stored. Codes sent before for the same
 * purpose stop working, so that asking for many does not make guessing easier.
 */
export async function makeEmailCode(
  ctx: Context,
  userId: string,
  purpose: EmailCode['purpose'],
): Promise<string> {
  const code = randomInt(0, 1_000_000).toString().padStart(6, '0');
  await updateEmailCodesUsed(ctx.store, userId, purpose, ctx.now);
  await insertEmailCode(ctx.store, {
    userId,
    purpose,
    codeHash: hashOf(userId, code),
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + minutesToLive * 60_000),
  });
  return code;
}

/** Uses the code up: true once for the right one, false for anything else. */
export async function spendEmailCode(
  ctx: Context,
  userId: string,
  purpose: EmailCode['purpose'],
  code: string,
): Promise<boolean> {
  const given = Buffer.from(hashOf(userId, code));
  const open = await lockOpenEmailCodes(ctx.store, userId, purpose, ctx.now);
  if (!open.some(({ codeHash }) => timingSafeEqual(Buffer.from(codeHash), given))) return false;
  await updateEmailCodesUsed(ctx.store, userId, purpose, ctx.now);
  return true;
}
