import { findUser, listOpenSessions } from '@/db/queries/accounts';
import { listIdentities } from '@/db/queries/identities';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';

/** What the person's own profile page shows. */
export async function loadProfile(ctx: Context) {
  const { actor } = demandPerson(ctx);
  const user = found(await findUser(ctx.store, actor.userId));
  const [sessions, identities] = await Promise.all([
    listOpenSessions(ctx.store, actor.userId, ctx.now),
    listIdentities(ctx.store, actor.userId),
  ]);
  return {
    email: user.email,
    givenNames: user.givenNames,
    surnames: user.surnames,
    certificateName: user.certificateName,
    country: user.country ?? '',
    institution: user.institution ?? '',
    hasPassword: user.passwordHash !== '',
    identities: identities.map(({ issuer, createdAt }) => ({ issuer, linkedAt: createdAt })),
    hasSecondStep: user.totpEnabledAt !== null,
    sessions: sessions.map(({ id, ...session }) => ({ ...session, isThis: id === actor.sessionId })),
  };
}
