/** What the door reads of the request and writes to the answer; one for each test file. */
export const request = {
  headers: new Headers(),
  cookies: new Map<string, string>(),
  locale: 'es',
  /** Cookies that were set, with their options. */
  written: [] as { name: string; value: string; options: object }[],
};

export const page = {
  host: 'faro.test',
  origin: 'https://faro.test',
  'sec-fetch-site': 'same-origin',
  'user-agent': 'Firefox/140.0 (X11; Linux)',
  'x-faro-address': '203.0.113.7',
};

/** A request with these headers, from a page of our own where nothing else is said; null leaves one out. */
export function asks(headers: Partial<Record<string, string | null>> = {}, locale = 'es'): void {
  const all = Object.entries({ ...page, ...headers });
  request.headers = new Headers(all.filter((entry): entry is [string, string] => entry[1] !== null));
  request.locale = locale;
  request.cookies.clear();
  request.written = [];
}

/** Stands for `next/headers`. */
export const nextHeaders = {
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name)! } : undefined),
    has: (name: string) => request.cookies.has(name),
    set: (name: string, value: string, options: object) => request.written.push({ name, value, options }),
  }),
};

/** Stands for `next-intl/server`: outside of Next there is no request to read the language from. */
export const nextIntl = { getLocale: async () => request.locale };
