'use server';

import { action } from '@/app/action';
import { dropNote, newcomer, readNote } from '@/app/sealed';
import { env } from '@/env';
import { identityInput } from '@/lib/accounts/input';
import { onwards } from '@/lib/accounts/onwards';
import type { OpenedSession } from '@/lib/accounts/open-session';
import { registerWithIdentity } from '@/lib/accounts/register-with-identity';
import { href } from '@/lib/i18n/href';
import { done, type Result, refusals } from '@/lib/kernel/result';

/** Without the note its page shows no form that could say so. */
const isOver = refusals('accounts')('institution-over');

export const registerIdentityAction = action(
  identityInput,
  async (ctx, input, { locale, device }): Promise<Result<OpenedSession | null>> => {
    const { provider } = env();
    const note = await readNote(newcomer);
    if (!provider || !note) return done(null);
    const { claims } = note;
    return registerWithIdentity(ctx, { ...input, claims, institution: provider.name, locale, device });
  },
  async (opened, { input: { volver }, locale, setSession }) => {
    if (!opened) return href(locale, '/entrar', {}, { aviso: isOver.reason });
    await setSession(opened.token);
    await dropNote(newcomer);
    return onwards(opened, volver, locale);
  },
);
