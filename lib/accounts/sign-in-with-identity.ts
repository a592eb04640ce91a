import { lockUserByEmail, type User } from '@/db/queries/accounts';
import { findIdentityUser } from '@/db/queries/identities';
import { record } from '@/lib/audit/record';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { writeLetter } from '@/lib/mail/write-letter';
import { linkIdentity } from './link-identity';
import { type OpenedSession, openSession } from './open-session';
import type { Claims } from './read-claims';

const refuse = refusals('accounts');

/** `institution` is its name as people know it; `device` the browser's own. */
export type Arrival = { claims: Claims; institution: string; device: string };

/**
 * Opens a session for whom the institution has signed in. An identity that is not known yet is linked with the
 * confirmed account of its verified address, whose owner gets a letter; where there is none, `isNewcomer`. A second
 * step is still owed.
 */
export async function signInWithIdentity(
  ctx: Context,
  { claims, institution, device }: Arrival,
): Promise<Result<OpenedSession | { isNewcomer: true }>> {
  const known = await findIdentityUser(ctx.store, claims.issuer, claims.subject);
  if (!known && !claims.email) return refuse('institution-email');
  const user = known ?? (await lockUserByEmail(ctx.store, claims.email ?? ''));
  if (user?.disabledAt) return refuse('account-disabled');
  // Who has not confirmed an address does not own it: somebody else may have given it, with a password of theirs.
  if (!user || (!known && !user.emailConfirmedAt)) return done({ isNewcomer: true });
  if (!known) {
    const linked = await linkIdentity(ctx, user, claims);
    if (!linked.ok) return linked;
    if (linked.value) await tellOwner(ctx, user, institution);
  }
  await record(ctx, { action: 'account.signed-in', subject: user.id, details: { issuer: claims.issuer } });
  return done(await openSession(ctx, user, device));
}

async function tellOwner(ctx: Context, user: User, institution: string): Promise<void> {
  const locale = asLocale(user.locale);
  await writeLetter(ctx, {
    template: 'identity-linked',
    locale,
    to: user.email,
    dedupeKey: `identity-linked:${user.id}:${ctx.now.toISOString()}`,
    values: { name: user.givenNames, institution },
    link: ctx.site + href(locale, '/perfil'),
  });
}
