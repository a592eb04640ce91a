import { createHash, randomBytes } from 'node:crypto';
import { insertSession, type User, updateSessionEnded } from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';

/** Days that a session lives. */
export const daysToLive = 30;
const minutesForCode = 10;

/** The name under which a session is stored: a hash, so that the table opens no session. */
export const sessionIdOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** `awaitsCode`: the session opens nothing until its second step is taken. */
export type OpenedSession = { token: string; awaitsCode: boolean };

/**
 * Opens a session on this device; its token is held by the person's cookie alone. The session that the browser had
 * until now, if any, ends. Who has a second step has ten minutes for it.
 */
export async function openSession(
  ctx: Context,
  user: Pick<User, 'id' | 'totpEnabledAt'>,
  device: string,
): Promise<OpenedSession> {
  if (ctx.actor.kind === 'person') await updateSessionEnded(ctx.store, ctx.actor.sessionId, ctx.now);
  const awaitsCode = user.totpEnabledAt !== null;
  const token = randomBytes(32).toString('base64url');
  await insertSession(ctx.store, {
    id: sessionIdOf(token),
    userId: user.id,
    device: device.slice(0, 200),
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + (awaitsCode ? minutesForCode * 60_000 : daysToLive * 86_400_000)),
    isAwaitingCode: awaitsCode,
  });
  return { token, awaitsCode };
}
