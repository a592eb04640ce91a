'use server';

import { refresh } from 'next/cache';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { action } from '@/app/action';
import { sessionCookie } from '@/auth';
import { confirmEmail } from '@/lib/accounts/confirm-email';
import { endOtherSessions } from '@/lib/accounts/end-other-sessions';
import { evenTime } from '@/lib/accounts/even-time';
import {
  confirmInput,
  emailInput,
  profileInput,
  registerInput,
  resetInput,
  signInInput,
} from '@/lib/accounts/input';
import { codeTries, giveBackTries, letterTries, signInTries } from '@/lib/accounts/limit';
import { onwards } from '@/lib/accounts/onwards';
import { type Pending, pendingCookie, readPending, writePending } from '@/lib/accounts/pending';
import { register } from '@/lib/accounts/register';
import { requestReset } from '@/lib/accounts/request-reset';
import { resendConfirmation } from '@/lib/accounts/resend-confirmation';
import { resetPassword } from '@/lib/accounts/reset-password';
import { signIn } from '@/lib/accounts/sign-in';
import { signOut } from '@/lib/accounts/sign-out';
import { unlinkIdentity } from '@/lib/accounts/unlink-identity';
import { updateProfile } from '@/lib/accounts/update-profile';
import { missingGlyphs } from '@/lib/certificates/fonts';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { FormState } from '@/lib/kernel/form-state';
import { refusals } from '@/lib/kernel/result';

type Sent = { email: string };

export const signInAction = action(
  signInInput,
  async (ctx, { email, password }, { device, address }) => {
    const result = await signIn(ctx, { email, password, device });
    if (result.ok) await giveBackTries(ctx, signInTries(email, address));
    return result;
  },
  async (value, { input: { volver }, locale, setSession }) => {
    if ('pending' in value) return toConfirmation(value.pending, volver, locale);
    await setSession(value.token);
    return onwards(value, volver, locale);
  },
  { limits: ({ email }, address) => signInTries(email, address) },
);

const registerDoor = action(
  registerInput,
  (ctx, input, { locale }) => register(ctx, { ...input, locale }),
  (pending, { input: { volver }, locale }) => toConfirmation(pending, volver, locale),
  { limits: ({ email }: Sent, address) => letterTries(email, address) },
);
export async function registerAction(state: FormState, form: FormData): Promise<FormState> {
  return evenTime(registerDoor(state, form));
}

const confirmDoor = action(
  confirmInput,
  async (ctx, { email, code, password }, { device, address }) => {
    const pending = readPending((await cookies()).get(pendingCookie)?.value);
    const proof = pending?.email === email ? pending.proof : undefined;
    const result = await confirmEmail(ctx, { email, code, password, proof, device });
    if (result.ok) await giveBackTries(ctx, codeTries(email, address));
    return result;
  },
  async (opened, { input: { volver }, locale, setSession }) => {
    await setSession(opened.token);
    await forgetPending('/registro', locale);
    return onwards(opened, volver, locale);
  },
  { limits: ({ email }: Sent, address) => codeTries(email, address) },
);
export async function confirmEmailAction(state: FormState, form: FormData): Promise<FormState> {
  return evenTime(confirmDoor(state, form));
}

const resendDoor = action(
  emailInput,
  resendConfirmation,
  (_value, { locale }) => ({ status: 'done', message: translator(locale, 'accounts')('confirm.sentAgain') }),
  { limits: ({ email }: Sent, address) => letterTries(email, address) },
);
export async function resendCodeAction(state: FormState, form: FormData): Promise<FormState> {
  return evenTime(resendDoor(state, form));
}

const resetRequestDoor = action(
  emailInput,
  requestReset,
  async ({ email }, { locale }) => {
    await keepPending({ email, proof: '' }, '/clave', locale);
    return href(locale, '/clave/nueva');
  },
  { limits: ({ email }: Sent, address) => letterTries(email, address) },
);
export async function requestResetAction(state: FormState, form: FormData): Promise<FormState> {
  return evenTime(resetRequestDoor(state, form));
}

const resetDoor = action(
  resetInput,
  async (ctx, input, { device, address }) => {
    const result = await resetPassword(ctx, { ...input, device });
    if (result.ok) await giveBackTries(ctx, codeTries(input.email, address));
    return result;
  },
  async (opened, { locale, setSession }) => {
    await setSession(opened.token);
    await forgetPending('/clave', locale);
    return onwards(opened, null, locale);
  },
  { limits: ({ email }: Sent, address) => codeTries(email, address) },
);
export async function resetPasswordAction(state: FormState, form: FormData): Promise<FormState> {
  return evenTime(resetDoor(state, form));
}

export const updateProfileAction = action(
  profileInput,
  async (ctx, input) => {
    const letters = missingGlyphs(input.certificateName).join(' ');
    if (!letters) return updateProfile(ctx, input);
    return refusals('certificates')('unprintable', { field: 'certificateName', details: { letters } });
  },
  (_value, { locale }) => {
    refresh();
    return { status: 'done', message: translator(locale, 'accounts')('profile.saved') };
  },
);

export const signOutAction = action(z.object({}), signOut, async (_value, { locale, clearSession }) => {
  await clearSession();
  return href(locale, '/');
});

export const endOtherSessionsAction = action(z.object({}), endOtherSessions, (ended, { locale }) => {
  refresh();
  return { status: 'done', message: translator(locale, 'accounts')('profile.sessions.ended', { ended }) };
});

export const unlinkIdentityAction = action(z.object({}), unlinkIdentity, (_value, { locale }) =>
  href(locale, '/perfil'),
);

async function toConfirmation(pending: Pending, volver: string | null, locale: Locale): Promise<string> {
  await keepPending(pending, '/registro', locale);
  return href(locale, '/registro/confirmar', {}, volver ? { volver } : {});
}

type Corner = '/registro' | '/clave';

const cookieIn = (corner: Corner, locale: Locale, maxAge: number) => ({
  ...sessionCookie(),
  path: href(locale, corner),
  maxAge,
});

async function keepPending(pending: Pending, corner: Corner, locale: Locale): Promise<void> {
  (await cookies()).set(pendingCookie, writePending(pending), cookieIn(corner, locale, 3600));
}

async function forgetPending(corner: Corner, locale: Locale): Promise<void> {
  (await cookies()).set(pendingCookie, '', cookieIn(corner, locale, 0));
}
