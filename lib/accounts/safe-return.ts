const site = 'https://faro.invalid';
const longest = 500;

/**
 * The way back that an address carries, when it is a page of this site; else null. Browsers drop tabs and line
 * ends, read `\` as `/`, and `/a/..//host` becomes `//host`: what could be read in two ways is refused.
 */
export function safeReturn(value: string | null | undefined): string | null {
  if (!value || value.length > longest || !/^\/[^/\\]|^\/$/.test(value)) return null;
  if (/[\\\p{Cc}\p{Cs}\u2028\u2029]/u.test(value) || !URL.canParse(value, site)) return null;
  const { origin, pathname, search, hash } = new URL(value, site);
  return origin === site && !pathname.startsWith('//') ? pathname + search + hash : null;
}
