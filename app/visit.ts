import 'server-only';
import { cookies, headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { sessionCookieName, unsealSession } from '@/auth';
import { env } from '@/env';
import { resumeSession, type Visitor } from '@/lib/accounts/resume-session';
import { asLocale, type Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { openedStore } from './store';

/** The context of pages that are the same for everyone: it reads no session. */
export function publicVisit(): Context {
  return { store: openedStore().store, actor: { kind: 'guest' }, now: new Date(), site: env().SITE_URL };
}

export type Visit = { ctx: Context; visitor: Visitor | null; locale: Locale };

/** Who is asking. One statement with a session cookie, none without; asked once a request. */
export const visit = cache(async (): Promise<Visit> => {
  const guest = publicVisit();
  const [token, locale] = await Promise.all([sessionToken(), getLocale()]);
  const visitor = token ? await resumeSession(guest.store, token, guest.now) : null;
  return { ctx: { ...guest, actor: visitor ?? { kind: 'guest' } }, visitor, locale: asLocale(locale) };
});

/** The token of the browser's session, whether or not it opens anything yet. */
export async function sessionToken(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return cookie ? unsealSession(cookie) : null;
}

/** Whether the browser holds a session cookie; says nothing of whether it is still good. */
export async function hasSessionCookie(): Promise<boolean> {
  return (await cookies()).has(sessionCookieName());
}

/** The network address of the visitor, as our own server saw it. */
export async function visitorAddress(): Promise<string> {
  return (await headers()).get('x-faro-address') ?? 'unknown';
}

/** Whether the browser asked for a whole page; what changes a page that is open is asked for in another way. */
export async function isWholePage(): Promise<boolean> {
  return (await headers()).get('x-faro-page') === 'whole';
}
