import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { OpenedSession } from './open-session';

/** Where somebody who signed in was going, by way of the second step where there is one. */
export function onwards(
  { awaitsCode }: Pick<OpenedSession, 'awaitsCode'>,
  volver: string | null,
  locale: Locale,
): string {
  if (awaitsCode) return href(locale, '/entrar/segundo-paso', {}, volver ? { volver } : {});
  return volver ?? href(locale, '/aprender');
}
