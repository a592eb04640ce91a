'use server';

import { action } from '@/app/action';
import { dropNote, newcomer, readNote } from '@/app/sealed';
import { env } from '@/env';
import { identityInput } from '@/lib/accounts/input';
import { onwards } from '@/lib/accounts/onwards';
import { registerWithIdentity } from '@/lib/accounts/register-with-identity';
import { refusals } from '@/lib/kernel/result';

export const registerIdentityAction = action(
  identityInput,
  async (ctx, input, { locale, device }) => {
    const { provider } = env();
    const note = await readNote(newcomer);
    if (!provider || !note) return refusals('accounts')('institution-over');
    const { claims } = note;
    return registerWithIdentity(ctx, { ...input, claims, institution: provider.name, locale, device });
  },
  async (opened, { input: { volver }, locale, setSession }) => {
    await setSession(opened.token);
    await dropNote(newcomer);
    return onwards(opened, volver, locale);
  },
);
