import type { Locale } from '@/lib/i18n/locales';
import { messages } from '@/lib/i18n/messages';
import type { Say } from './body-lines';

/** The words for the fields of questions. What has none is called as it is stored. */
export function sayer(locale: Locale): Say {
  const { fields, say } = messages[locale].admin.bank;
  const named: Record<string, string> = fields;
  return {
    field: (name) => (Object.hasOwn(named, name) ? named[name]! : name),
    yes: say.yes,
    no: say.no,
  };
}
