import type { z } from 'zod';
import { findUserByEmail, insertUser, updateUnconfirmedUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { writeLetter } from '@/lib/mail/write-letter';
import { isCommonPassword } from './common-password';
import type { registerInput } from './input';
import { nameOnCertificate } from './name-on-certificate';
import { hashPassword } from './password';
import { type Pending, proofOf } from './pending';
import { sendConfirmation } from './send-confirmation';

const refuse = refusals('accounts');

type Input = Omit<z.infer<typeof registerInput>, 'volver'> & { locale: Locale };

/**
 * Makes an account whose address is still to be confirmed, and sends the code. The answer is the same, and takes
 * the same time, when the address has an account already: then its owner gets a letter that says so. An account
 * that nobody has confirmed is written anew; `proof` is what lets this browser, and no other, confirm it.
 */
export async function register(ctx: Context, input: Input): Promise<Result<Pending>> {
  if (isCommonPassword(input.password, input.email)) return refuse('password-common', { field: 'password' });
  const passwordHash = await hashPassword(input.password);
  const pending = { email: input.email, proof: proofOf(passwordHash) };
  const person = {
    givenNames: input.givenNames,
    surnames: input.surnames,
    certificateName: nameOnCertificate(input),
    country: input.country || null,
    passwordHash,
    locale: input.locale,
  };
  const created = await insertUser(ctx.store, { ...person, email: input.email, createdAt: ctx.now });
  const user = created ?? (await updateUnconfirmedUser(ctx.store, input.email, person));
  if (!user) {
    await tellOwner(ctx, input);
    return done(pending);
  }
  await record(ctx, {
    action: created ? 'account.registered' : 'account.registered-again',
    subject: user.id,
  });
  await sendConfirmation(ctx, user);
  return done(pending);
}

async function tellOwner(ctx: Context, { email, locale }: Input): Promise<void> {
  const user = await findUserByEmail(ctx.store, email);
  if (!user || user.disabledAt) return;
  const hour = Math.floor(ctx.now.getTime() / 3_600_000);
  await writeLetter(ctx, {
    template: 'already-registered',
    locale,
    to: user.email,
    dedupeKey: `already-registered:${user.id}:${hour}`,
    values: { name: user.givenNames },
    link: ctx.site + href(locale, '/entrar'),
  });
}
