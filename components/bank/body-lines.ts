/** How a field is called, and how yes and no are said. */
export type Say = { field: (name: string) => string; yes: string; no: string };

/** All that a question says, line by line, so that two of them can be laid side by side; whatever its kind. */
export function bodyLines(body: unknown, say: Say): string[] {
  return linesOf(body, '', say);
}

function linesOf(value: unknown, name: string, say: Say): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((entry, place) => {
      const own = `${name} ${place + 1}`;
      return typeof entry === 'object' ? linesOf(entry, own, say) : [`${own}: ${entry}`];
    });
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([field, inner]) => {
      const own = say.field(field);
      return linesOf(inner, name ? `${name} · ${own}` : own, say);
    });
  if (typeof value === 'boolean') return [`${name}: ${value ? say.yes : say.no}`];
  const [first = '', ...rest] = String(value).trim().split('\n');
  return [`${name}: ${first}`, ...rest];
}
