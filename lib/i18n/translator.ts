import { createFormatter, createTranslator } from 'next-intl';
import type { Locale } from './locales';
import { messages } from './messages';

type Translate = (key: string, values?: Record<string, string | number>) => string;

const translators = new Map<string, Translate>();
const room = 2000;

/**
 * Texts of letters, doors, and pages that are asked for often: `translator('es', 'mail')('confirm.subject')`. Made once,
 * while next-intl's own hooks read each message anew for every request; and what was said lately is said again.
 */
export function translator(locale: Locale, namespace: string): Translate {
  const key = `${locale}:${namespace}`;
  const before = translators.get(key);
  if (before) return before;
  const made = createTranslator({ locale, messages: messages[locale], namespace: namespace as never });
  const translate = remembering(made as unknown as Translate);
  translators.set(key, translate);
  return translate;
}

/** Texts without names in them: those that hold nothing, or numbers alone. */
function remembering(translate: Translate): Translate {
  const said = new Map<string, string>();
  return (key, values) => {
    let whole = key;
    for (const name in values) {
      if (typeof values[name] !== 'number') return translate(key, values);
      whole += ` ${name} ${values[name]}`;
    }
    const before = said.get(whole);
    if (before !== undefined) return before;
    const text = translate(key, values);
    if (said.size >= room) said.delete(said.keys().next().value!);
    said.set(whole, text);
    return text;
  };
}

type Formatter = ReturnType<typeof createFormatter>;

const formatters = new Map<Locale, Formatter>();

/** Dates and numbers; made once, like the texts. Whoever formats a date says in which zone. */
export function formatter(locale: Locale): Formatter {
  const made = formatters.get(locale) ?? createFormatter({ locale, timeZone: 'UTC' });
  formatters.set(locale, made);
  return made;
}
