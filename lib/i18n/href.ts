import { defaultLocale, type Locale } from './locales';
import { pathnames } from './pathnames';

export type Path = keyof typeof pathnames;

/**
 * The address of a page in a language: `href('en', '/cursos/[course]', { course: 'x' })` is `/en/courses/x`.
 * `query` is appended; values are escaped.
 */
export function href(
  locale: Locale,
  path: Path,
  params: Record<string, string> = {},
  query: Record<string, string | number> = {},
): string {
  const entry: string | Partial<Record<Locale, string>> = pathnames[path];
  const pattern = typeof entry === 'string' ? entry : (entry[locale] ?? path);
  const filled = pattern.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  const address = `${prefix}${filled === '/' && prefix ? '' : filled}`;
  const entries = Object.entries(query);
  if (entries.length === 0) return address;
  return `${address}?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`;
}
