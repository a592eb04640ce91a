import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import {
  type EmailCode,
  insertEmailCode,
  lockOpenEmailCodes,
  updateEmailCode,
} from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';

const minutesToLive = 10;

const hashOf = (userId: string, code: string) => createHash('sha256').update(`${userId}:${code}`).digest('hex');

/** Makes a six-digit code, valid for ten minutes and once; only its hash is stored. */
export async function makeEmailCode(ctx: Context, userId: string, purpose: EmailCode['purpose']): Promise<string> {
  const code = randomInt(0, 1_000_000).toString().padStart(6, '0');
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
  const match = open.find((candidate) => timingSafeEqual(Buffer.from(candidate.codeHash), given));
  if (!match) return false;
  for (const candidate of open) await updateEmailCode(ctx.store, candidate.id, { usedAt: ctx.now });
  return true;
}
