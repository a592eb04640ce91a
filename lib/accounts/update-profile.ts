import type { z } from 'zod';
import { findUser, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import type { profileInput } from './input';

/** Saves the person's own profile. Certificates that were issued keep the name they were issued with. */
export async function updateProfile(ctx: Context, input: z.infer<typeof profileInput>): Promise<Result> {
  const { actor } = demandPerson(ctx);
  const before = found(await findUser(ctx.store, actor.userId));
  await updateUser(ctx.store, actor.userId, {
    ...input,
    country: input.country || null,
    institution: input.institution || null,
  });
  if (before.certificateName !== input.certificateName) {
    await record(ctx, { action: 'account.certificate-name-changed', subject: actor.userId });
  }
  return done();
}
