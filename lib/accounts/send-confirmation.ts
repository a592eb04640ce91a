import type { User } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { writeLetter } from '@/lib/mail/write-letter';
import { makeEmailCode } from './email-codes';

/** Sends a new code that confirms the address. */
export async function sendConfirmation(
  ctx: Context,
  user: Pick<User, 'id' | 'email' | 'locale'>,
): Promise<void> {
  const code = await makeEmailCode(ctx, user.id, 'confirm');
  const locale = asLocale(user.locale);
  await writeLetter(ctx, {
    template: 'confirm',
    locale,
    to: user.email,
    dedupeKey: `confirm:${user.id}:${ctx.now.toISOString()}`,
    values: { code },
    link: ctx.site + href(locale, '/registro/confirmar'),
  });
  await record(ctx, { action: 'account.confirmation-sent', subject: user.id });
}
