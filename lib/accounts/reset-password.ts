import type { z } from 'zod';
import { findUserByEmail, updateSessionsEnded, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import { asLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { writeLetter } from '@/lib/mail/write-letter';
import { spendEmailCode } from './email-codes';
import type { resetInput } from './input';
import { openSession } from './open-session';
import { hashPassword } from './password';

const refuse = refusals('accounts');

/** Sets a new password with the code from the letter, ends every session, and opens one here; its token. */
export async function resetPassword(
  ctx: Context,
  input: z.infer<typeof resetInput> & { device: string },
): Promise<Result<{ token: string }>> {
  const user = await findUserByEmail(ctx.store, input.email);
  const passwordHash = await hashPassword(input.password);
  if (!user || user.disabledAt || !(await spendEmailCode(ctx, user.id, 'reset', input.code))) {
    return refuse('wrong-code', { field: 'code' });
  }
  await updateUser(ctx.store, user.id, { passwordHash, emailConfirmedAt: user.emailConfirmedAt ?? ctx.now });
  await updateSessionsEnded(ctx.store, user.id, ctx.now);
  await record(ctx, { action: 'account.password-reset', subject: user.id });
  await writeLetter(ctx, {
    template: 'password-changed',
    locale: asLocale(user.locale),
    to: user.email,
    dedupeKey: `password-changed:${user.id}:${ctx.now.toISOString()}`,
    values: { name: user.givenNames },
    link: `${ctx.site}/clave`,
  });
  return done({ token: await openSession(ctx, user.id, input.device) });
}
