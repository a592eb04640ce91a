import { findUser } from '@/db/queries/accounts';
import { deleteIdentities } from '@/db/queries/identities';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';

const refuse = refusals('accounts');

/** No institution opens the person's account any more. Refused without a password, which would lock them out. */
export async function unlinkIdentity(ctx: Context): Promise<Result> {
  const { actor } = demandPerson(ctx);
  const user = found(await findUser(ctx.store, actor.userId));
  if (!user.passwordHash) return refuse('needs-password');
  for (const issuer of await deleteIdentities(ctx.store, user.id))
    await record(ctx, { action: 'identity.unlinked', subject: user.id, details: { issuer } });
  return done();
}
