import { findUserByEmail, updateSessionsEnded, updateUser } from '@/db/queries/accounts';
import { deleteRecoveryCodes } from '@/db/queries/second-step';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { Forbidden } from '@/lib/kernel/faults';
import { done, type Result, refusals } from '@/lib/kernel/result';

const refuse = refusals('accounts');

/**
 * Lets somebody who lost telephone and recovery codes in with the password alone again; for whoever runs the
 * installation, who has made sure who asks. Their sessions end.
 */
export async function removeSecondStep(ctx: Context, { email }: { email: string }): Promise<Result<null>> {
  if (ctx.actor.kind !== 'system') throw new Forbidden();
  const user = await findUserByEmail(ctx.store, email.trim().toLowerCase());
  if (!user) return refuse('unknown-account');
  if (!user.totpSecret) return refuse('second-step-off');
  await updateUser(ctx.store, user.id, { totpSecret: null, totpEnabledAt: null, totpLastStep: null });
  await deleteRecoveryCodes(ctx.store, user.id);
  await updateSessionsEnded(ctx.store, user.id, ctx.now);
  await record(ctx, { action: 'second-step.removed', subject: user.id });
  return done(null);
}
