import { updateSessionEnded } from '@/db/queries/accounts';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';

/** Ends the session that asks; a guest has none, and that is well too. */
export async function signOut(ctx: Context): Promise<Result> {
  if (ctx.actor.kind === 'person') await updateSessionEnded(ctx.store, ctx.actor.sessionId, ctx.now);
  return done();
}
