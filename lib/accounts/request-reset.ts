import type { z } from 'zod';
import { findUserByEmail } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';
import { writeLetter } from '@/lib/mail/write-letter';
import { makeEmailCode } from './email-codes';
import type { emailInput } from './input';

/** Sends a code for a new password, if there is such an account; the answer does not tell. */
export async function requestReset(
  ctx: Context,
  input: z.infer<typeof emailInput>,
): Promise<Result<{ email: string }>> {
  const user = await findUserByEmail(ctx.store, input.email);
  if (user && !user.disabledAt) {
    const code = await makeEmailCode(ctx, user.id, 'reset');
    const locale = asLocale(user.locale);
    await writeLetter(ctx, {
      template: 'reset',
      locale,
      to: user.email,
      dedupeKey: `reset:${user.id}:${ctx.now.toISOString()}`,
      values: { code },
      link: ctx.site + href(locale, '/clave/nueva'),
    });
    await record(ctx, { action: 'account.reset-requested', subject: user.id });
  }
  return done({ email: input.email });
}
