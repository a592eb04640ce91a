import type { User } from '@/db/queries/accounts';
import { asLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { writeLetter } from '@/lib/mail/write-letter';
import { makeEmailCode } from './email-codes';

/** Sends a new code that confirms the address. */
export async function sendConfirmation(
  ctx: Context,
  user: Pick<User, 'id' | 'email' | 'givenNames' | 'locale'>,
): Promise<void> {
  const code = await makeEmailCode(ctx, user.id, 'confirm');
  await writeLetter(ctx, {
    template: 'confirm',
    locale: asLocale(user.locale),
    to: user.email,
    dedupeKey: `confirm:${user.id}:${ctx.now.toISOString()}`,
    values: { name: user.givenNames, code },
    link: `${ctx.site}/registro/confirmar`,
  });
}
