/** The first and the last byte. */
export type Range = { first: number; last: number };

/**
 * Which bytes of `size` a request asks for by its `Range`: null = all of them, also where several pieces are asked for
 * or the header is not understood; `none` = there are no such bytes.
 */
export function rangeOf(header: string | null, size: number): Range | 'none' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (!from && !to)) return null;
  if (!from)
    return to === '0' || size === 0 ? 'none' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const first = Number(from);
  if (to && Number(to) < first) return null;
  return first >= size ? 'none' : { first, last: Math.min(to ? Number(to) : size - 1, size - 1) };
}
