import { getRequestConfig } from 'next-intl/server';
import { asLocale } from './locales';
import { messages } from './messages';

export default getRequestConfig(async ({ requestLocale }) => {
  const locale = asLocale(await requestLocale);
  return { locale, messages: messages[locale], timeZone: 'America/Costa_Rica' };
});
