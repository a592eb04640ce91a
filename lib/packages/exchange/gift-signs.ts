/** Signs that mean something in GIFT, and how they are written when they do not. */
const escapes: Record<string, string> = {
  '\\': '\\\\',
  '\n': '\\n',
  ':': '\\:',
  '#': '\\#',
  '=': '\\=',
  '~': '\\~',
  '{': '\\{',
  '}': '\\}',
};

export const escapeGift = (text: string): string => text.replace(/[\\\n:#=~{}]/g, (sign) => escapes[sign]!);

export const unescapeGift = (text: string): string =>
  text.replace(/\\([\\n:#=~{}])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** Whether a tag of HTML begins here: signs inside of it mean nothing. Answers where it ends, or −1. */
function endOfTag(text: string, at: number): number {
  const tag =
    /<\/?[a-z][\w:-]*(?:\s+[a-z_:@][\w:.-]*(?:\s*=\s*(?:"[^"<>{}]*"|'[^'<>{}]*'|[^\s"'<>{}=]+))?)*\s*\/?>/iy;
  tag.lastIndex = at;
  return tag.test(text) ? tag.lastIndex - 1 : -1;
}

/** Whether this is the sign in `&#39;`. */
const isInReference = (text: string, at: number) =>
  text[at - 1] === '&' && /^#x?[\da-f]{1,6};/i.test(text.slice(at, at + 9));

/** Goes through a text sign by sign, past what is escaped, past tags and character references; stops when told to. */
export function scanGift(text: string, meet: (sign: string, at: number) => boolean): void {
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '\\') at += 1;
    else if (sign === '<') at = Math.max(at, endOfTag(text, at));
    else if (sign === '#' && isInReference(text, at)) continue;
    else if ('#=~{}-'.includes(sign) && meet(sign, at)) return;
  }
}

/** The parts between single signs, the first being what stands before any. */
export function cutGift(text: string, signs: string): { sign: string; text: string }[] {
  const parts: { sign: string; text: string }[] = [];
  let start = 0;
  let last = '';
  scanGift(text, (sign, at) => {
    if (!signs.includes(sign)) return false;
    parts.push({ sign: last, text: text.slice(start, at) });
    start = at + 1;
    last = sign;
    return false;
  });
  return [...parts, { sign: last, text: text.slice(start) }];
}

/** Where a run of signs begins for the first or the last time; −1 where it does not. */
export function findGift(text: string, run: string, which: 'first' | 'last' = 'first'): number {
  let found = -1;
  scanGift(text, (sign, at) => {
    if (sign !== run[0] || !text.startsWith(run, at)) return false;
    found = at;
    return which === 'first';
  });
  return found;
}

/**
 * Where every answer begins a line, an equals sign in the middle of one is only a sign, though it should have been
 * written `\=`. Moodle would begin a right answer there.
 */
export function withLooseSigns(text: string): string {
  const starts = new Set(
    [...text.matchAll(/^[ \t]*[=~]/gm)].map(({ index, 0: start }) => index + start.length - 1),
  );
  const loose: number[] = [];
  let right = 0;
  let wrong = 0;
  let isOneALine = true;
  scanGift(text, (sign, at) => {
    if (sign === '=' && starts.has(at)) right += 1;
    else if (sign === '=') loose.push(at);
    if (sign !== '~') return false;
    wrong += 1;
    isOneALine = starts.has(at);
    return !isOneALine;
  });
  if (!isOneALine || wrong < 2 || right === 0 || loose.length === 0) return text;
  const ends = [...loose, text.length];
  return ends.map((end, place) => text.slice(loose[place - 1] ?? 0, end)).join('\\');
}
