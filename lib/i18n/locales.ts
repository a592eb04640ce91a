export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];
/** Spanish is the source language and has no prefix in addresses. */
export const defaultLocale: Locale = 'es';

export function asLocale(value: string | null | undefined): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale;
}
