import type { z } from 'zod';
import { findUserByEmail } from '@/db/queries/accounts';
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
    await writeLetter(ctx, {
      template: 'reset',
      locale: asLocale(user.locale),
      to: user.email,
      dedupeKey: `reset:${user.id}:${ctx.now.toISOString()}`,
      values: { name: user.givenNames, code },
      link: `${ctx.site}/clave/nueva`,
    });
  }
  return done({ email: input.email });
}
