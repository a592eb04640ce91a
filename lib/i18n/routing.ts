import { defineRouting } from 'next-intl/routing';
import { defaultLocale, locales } from './locales';
import { pathnames } from './pathnames';

export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
  pathnames,
});
