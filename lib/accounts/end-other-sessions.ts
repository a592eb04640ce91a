import { updateSessionsEnded } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';

/** Signs the person out everywhere but here; how many sessions were ended. */
export async function endOtherSessions(ctx: Context): Promise<Result<number>> {
  const { actor } = demandPerson(ctx);
  const ended = await updateSessionsEnded(ctx.store, actor.userId, ctx.now, actor.sessionId);
  if (ended > 0)
    await record(ctx, { action: 'account.sessions-ended', subject: actor.userId, details: { ended } });
  return done(ended);
}
