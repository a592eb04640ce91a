import { updateSessionEnded } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';

/** Ends the session that asks; a guest has none, and that is well too. */
export async function signOut(ctx: Context): Promise<Result> {
  if (ctx.actor.kind !== 'person') return done();
  const isEnded = await updateSessionEnded(ctx.store, ctx.actor.sessionId, ctx.now);
  if (isEnded) await record(ctx, { action: 'account.signed-out', subject: ctx.actor.userId });
  return done();
}
