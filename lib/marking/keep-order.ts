type Entry = { id: string };

const isList = (value: unknown): value is Entry[] =>
  Array.isArray(value) &&
  value.every((entry) => typeof entry === 'object' && entry !== null && 'id' in entry);

/**
 * A mended question in the order of options that an attempt was given: lists whose entries have ids follow the given
 * one, and what is new comes last. Also in the lists within (the options of a gap).
 */
export function keepOrder<Body>(mended: Body, given: unknown): Body {
  if (isList(mended)) {
    const before = isList(given) ? given : [];
    const place = ({ id }: Entry) => {
      const at = before.findIndex((entry) => entry.id === id);
      return at < 0 ? before.length : at;
    };
    const sorted = [...mended].sort((a, b) => place(a) - place(b));
    return sorted.map((entry) =>
      keepOrder(
        entry,
        before.find(({ id }) => id === entry.id),
      ),
    ) as Body;
  }
  if (typeof mended !== 'object' || mended === null || Array.isArray(mended)) return mended;
  const old = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(mended).map(([name, part]) => [name, keepOrder(part as unknown, old[name])]),
  ) as Body;
}
