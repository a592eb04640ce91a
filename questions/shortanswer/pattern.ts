export type Reading = { ignoreCase: boolean; ignoreAccents: boolean };

/** Accents off, but ñ stays: it is a letter of its own («año» is not «ano»). */
const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/(n\u0303)|\p{M}/giu, '$1')
    .normalize('NFC');

/** The text as it is compared: one space between words, plain quotes and hyphens. */
export function comparable(text: string, { ignoreCase, ignoreAccents }: Reading): string {
  let form = text
    .normalize('NFC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (ignoreCase) form = form.toLowerCase();
  if (ignoreAccents) form = withoutAccents(form);
  return form;
}

const any = Symbol('any run of characters');
type Token = string | typeof any;

/** The characters of a pattern: `*` stands for any run, `\*` for an asterisk. */
function tokens(pattern: string): Token[] {
  const parts = pattern.match(/\\\*|[\s\S]/gu) ?? [];
  return parts.map((part) => (part === '*' ? any : part === '\\*' ? '*' : part));
}

/** Whether the text fits the pattern. Both come comparable. Never slower than their lengths multiplied. */
export function fits(text: string, pattern: string): boolean {
  const wanted = tokens(pattern);
  const found = [...text];
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at < found.length) {
    if (wanted[next] === any) {
      star = next++;
      resume = at;
    } else if (wanted[next] === found[at]) {
      at++;
      next++;
    } else if (star >= 0) {
      at = ++resume;
      next = star + 1;
    } else return false;
  }
  return wanted.slice(next).every((token) => token === any);
}

/** The pattern as it is shown: … where anything may stand. */
export const legible = (pattern: string): string =>
  tokens(pattern)
    .map((token) => (token === any ? '…' : token))
    .join('');
