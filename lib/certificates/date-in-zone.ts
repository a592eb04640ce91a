/** The calendar date, as `2026-11-23`, that clocks in the zone show at this instant. */
export function dateInZone(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const { year, month, day } = Object.fromEntries(
    parts.formatToParts(at).map((part) => [part.type, part.value]),
  );
  return `${year}-${month}-${day}`;
}
