import type { z } from 'zod';
import { findUserByEmail, insertUser, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';
import { writeLetter } from '@/lib/mail/write-letter';
import type { registerInput } from './input';
import { hashPassword } from './password';
import { sendConfirmation } from './send-confirmation';

type Input = z.infer<typeof registerInput> & { locale: Locale };

/**
 * Makes an account whose address is still to be confirmed, and sends the code. The answer is the same, and takes
 * the same time, when the address has an account already: then its owner gets a letter that says so.
 */
export async function register(ctx: Context, input: Input): Promise<Result<{ email: string }>> {
  const passwordHash = await hashPassword(input.password);
  const person = {
    givenNames: input.givenNames,
    surnames: input.surnames,
    certificateName: [input.givenNames, input.surnames].filter(Boolean).join(' '),
    country: input.country || null,
    passwordHash,
    locale: input.locale,
  };
  const created = await insertUser(ctx.store, { ...person, email: input.email, createdAt: ctx.now });
  const user = created ?? (await findUserByEmail(ctx.store, input.email))!;
  if (user.emailConfirmedAt) {
    const hour = Math.floor(ctx.now.getTime() / 3_600_000);
    await writeLetter(ctx, {
      template: 'already-registered',
      locale: input.locale,
      to: user.email,
      dedupeKey: `already-registered:${user.id}:${hour}`,
      values: { name: user.givenNames },
      link: `${ctx.site}/entrar`,
    });
    return done({ email: input.email });
  }
  if (created) await record(ctx, { action: 'account.registered', subject: user.id });
  else await updateUser(ctx.store, user.id, person);
  await sendConfirmation(ctx, { ...user, ...person });
  return done({ email: input.email });
}
