/** What clocks show in this zone at that moment, as if it were UTC; milliseconds. */
function wall(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)!.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The moment at which clocks of the zone show this local time (`2027-03-01T09:30`, as `datetime-local` sends it). Of an
 * hour that comes twice it is one of the two; one that is passed over in spring is an hour off.
 */
export function instantIn(zone: string, local: string): Date {
  const shown = Date.parse(`${local}:00Z`);
  let at = shown;
  // The offset in force then is only known near the answer: the second round corrects the first.
  for (let round = 0; round < 2; round++) at = shown - (wall(zone, at) - at);
  return new Date(at);
}

/** The local time that clocks of the zone show, as `datetime-local` takes it. */
export const localIn = (zone: string, at: Date): string =>
  new Date(wall(zone, at.getTime())).toISOString().slice(0, 16);
