import type { User } from '@/db/queries/accounts';
import { findIdentityUser, insertIdentity } from '@/db/queries/identities';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import type { Claims } from './read-claims';

const refuse = refusals('accounts');

/**
 * From now on this identity opens this account; whether that is new. Refused where it opens another account, or the
 * account has another identity of the same institution: addresses are given on to new people.
 */
export async function linkIdentity(
  ctx: Context,
  user: Pick<User, 'id'>,
  { issuer, subject }: Pick<Claims, 'issuer' | 'subject'>,
): Promise<Result<boolean>> {
  const isNew = await insertIdentity(ctx.store, { issuer, subject, userId: user.id, createdAt: ctx.now });
  if (!isNew) {
    const owner = await findIdentityUser(ctx.store, issuer, subject);
    return owner?.id === user.id ? done(false) : refuse('institution-other');
  }
  await record(ctx, { action: 'identity.linked', subject: user.id, details: { issuer } });
  return done(true);
}
