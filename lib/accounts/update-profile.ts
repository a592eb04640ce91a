import type { z } from 'zod';
import { findUser, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import type { profileInput } from './input';

/**
 * Saves the person's own profile; what did not change is not written. Certificates that were issued keep the name
 * they were issued with. The audit record names the fields, not what is in them.
 */
export async function updateProfile(ctx: Context, input: z.infer<typeof profileInput>): Promise<Result> {
  const { actor } = demandPerson(ctx);
  const before = found(await findUser(ctx.store, actor.userId));
  const { givenNames, surnames, certificateName } = input;
  const country = input.country || null;
  const institution = input.institution || null;
  const profile = { givenNames, surnames, certificateName, country, institution };
  const names = Object.keys(profile) as (keyof typeof profile)[];
  const changed = names.filter((name) => profile[name] !== before[name]);
  if (changed.length === 0) return done();
  await updateUser(ctx.store, actor.userId, Object.fromEntries(changed.map((name) => [name, profile[name]])));
  await record(ctx, {
    action: 'account.profile-changed',
    subject: actor.userId,
    details: { fields: changed },
  });
  return done();
}
