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
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString();
  return `${prefix}${filled === '/' && prefix ? '' : filled}${search ? `?${search}` : ''}`;
}
