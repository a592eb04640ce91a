import type { z } from 'zod';
import { insertUser, updateEmailCodesUsed, updateUnconfirmedUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import type { identityInput } from './input';
import { linkIdentity } from './link-identity';
import { nameOnCertificate } from './name-on-certificate';
import { type OpenedSession, openSession } from './open-session';
import { type Arrival, signInWithIdentity } from './sign-in-with-identity';

const refuse = refusals('accounts');

type Input = Omit<z.infer<typeof identityInput>, 'volver'> & Arrival & { locale: Locale };

/**
 * Makes an account without a password for whom the institution vouches, links both, and opens a session. Where there
 * is an account by now, it only signs in. An account that nobody has confirmed is written anew, and whoever began it
 * loses their password.
 */
export async function registerWithIdentity(ctx: Context, input: Input): Promise<Result<OpenedSession>> {
  const { claims, device } = input;
  const entered = await signInWithIdentity(ctx, input);
  if (!entered.ok || 'token' in entered.value) return entered as Result<OpenedSession>;
  if (!claims.email) return refuse('institution-email');
  const person = {
    givenNames: input.givenNames,
    surnames: input.surnames,
    certificateName: nameOnCertificate(input),
    country: input.country || null,
    locale: input.locale,
    passwordHash: '',
    emailConfirmedAt: ctx.now,
  };
  const created = await insertUser(ctx.store, { ...person, email: claims.email, createdAt: ctx.now });
  const user = created ?? (await updateUnconfirmedUser(ctx.store, claims.email, person));
  // Somebody was faster, in another window.
  if (!user) return (await signInWithIdentity(ctx, input)) as Result<OpenedSession>;
  await updateEmailCodesUsed(ctx.store, user.id, 'confirm', ctx.now);
  await record(ctx, {
    action: created ? 'account.registered' : 'account.registered-again',
    subject: user.id,
    details: { issuer: claims.issuer },
  });
  const linked = await linkIdentity(ctx, user, claims);
  return linked.ok ? done(await openSession(ctx, user, device)) : linked;
}
