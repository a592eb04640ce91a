import { createFormatter, createTranslator } from 'next-intl';
import type { Locale } from './locales';
import { messages } from './messages';

type Translate = (key: string, values?: Record<string, string | number>) => string;

const translators = new Map<string, Translate>();

/**
 * Texts of letters, doors, and pages that are asked for often: `translator('es', 'mail')('confirm.subject')`. Made once,
 * while next-intl's own hooks read each message anew for every request.
 */
export function translator(locale: Locale, namespace: string): Translate {
  const key = `${locale}:${namespace}`;
  const before = translators.get(key);
  if (before) return before;
  const made = createTranslator({ locale, messages: messages[locale], namespace: namespace as never });
  const translate = made as unknown as Translate;
  translators.set(key, translate);
  return translate;
}

type Formatter = ReturnType<typeof createFormatter>;

const formatters = new Map<Locale, Formatter>();

/** Dates and numbers; made once, like the texts. Whoever formats a date says in which zone. */
export function formatter(locale: Locale): Formatter {
  const made = formatters.get(locale) ?? createFormatter({ locale, timeZone: 'UTC' });
  formatters.set(locale, made);
  return made;
}
