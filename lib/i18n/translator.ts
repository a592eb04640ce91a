import { createTranslator } from 'next-intl';
import type { Locale } from './locales';
import { messages } from './messages';

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Texts outside of a page: letters, messages of doors. `translator('es', 'mail')('confirm.subject')`. */
export function translator(locale: Locale, namespace: string): Translate {
  const translate = createTranslator({ locale, messages: messages[locale], namespace: namespace as never });
  return translate as unknown as Translate;
}
