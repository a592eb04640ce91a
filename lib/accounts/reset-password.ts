import type { z } from 'zod';
import { lockUserByEmail, updateSessionsEnded, updateUser } from '@/db/queries/accounts';
import { record } from '@/lib/audit/record';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { writeLetter } from '@/lib/mail/write-letter';
import { isCommonPassword } from './common-password';
import { spendEmailCode } from './email-codes';
import type { resetInput } from './input';
import { type OpenedSession, openSession } from './open-session';
import { hashPassword } from './password';

const refuse = refusals('accounts');

/** Sets a new password with the code from the letter, ends every session, and opens one here; its token. */
export async function resetPassword(
  ctx: Context,
  input: z.infer<typeof resetInput> & { device: string },
): Promise<Result<OpenedSession>> {
  if (isCommonPassword(input.password, input.email)) return refuse('password-common', { field: 'password' });
  const passwordHash = await hashPassword(input.password);
  const user = await lockUserByEmail(ctx.store, input.email);
  if (!user || user.disabledAt || !(await spendEmailCode(ctx, user.id, 'reset', input.code))) {
    return refuse('wrong-code', { field: 'code' });
  }
  const locale = asLocale(user.locale);
  await updateUser(ctx.store, user.id, { passwordHash, emailConfirmedAt: user.emailConfirmedAt ?? ctx.now });
  await updateSessionsEnded(ctx.store, user.id, ctx.now);
  await record(ctx, { action: 'account.password-reset', subject: user.id });
  await writeLetter(ctx, {
    template: 'password-changed',
    locale,
    to: user.email,
    dedupeKey: `password-changed:${user.id}:${ctx.now.toISOString()}`,
    values: { name: user.givenNames },
    link: ctx.site + href(locale, '/clave'),
  });
  return done(await openSession(ctx, user, input.device));
}
