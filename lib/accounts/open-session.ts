import { createHash, randomBytes } from 'node:crypto';
import { insertSession, updateSessionEnded } from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';

const daysToLive = 30;

/** The name under which a session is stored: a hash, so that the table opens no session. */
export const sessionIdOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/**
 * Opens a session on this device and returns its token, which only the person's cookie holds. The session that the
 * browser had until now, if any, ends.
 */
export async function openSession(ctx: Context, userId: string, device: string): Promise<string> {
  if (ctx.actor.kind === 'person') await updateSessionEnded(ctx.store, ctx.actor.sessionId, ctx.now);
  const token = randomBytes(32).toString('base64url');
  await insertSession(ctx.store, {
    id: sessionIdOf(token),
    userId,
    device: device.slice(0, 200),
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + daysToLive * 86_400_000),
  });
  return token;
}
