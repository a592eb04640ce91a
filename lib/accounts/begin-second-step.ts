import { findUser, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { newSecret, seal } from './totp';

const refuse = refusals('accounts');

/** Makes a new secret for the person's authenticator app. It asks for nothing yet: that begins once a code of it was right. */
export async function beginSecondStep(ctx: Context, sealingKey: string): Promise<Result<null>> {
  const { actor } = demandPerson(ctx);
  const user = found(await findUser(ctx.store, actor.userId));
  if (user.totpEnabledAt) return refuse('second-step-on');
  await updateUser(ctx.store, user.id, { totpSecret: seal(newSecret(), sealingKey), totpLastStep: null });
  await record(ctx, { action: 'second-step.begun', subject: user.id });
  return done(null);
}
