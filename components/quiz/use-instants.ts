import { type DateTimeFormatOptions, useFormatter } from 'next-intl';

// «hora de Costa Rica»: known to every browser and to Node, and not yet to the types.
const zoned = { timeZoneName: 'shortGeneric' as 'short' };

/** Instants of a quiz in its course's time zone; `at` and `until` name the zone, which may not be the learner's own. */
export function useInstants(timeZone: string) {
  const format = useFormatter();
  const say = (options: DateTimeFormatOptions) => (at: Date) => format.dateTime(at, { timeZone, ...options });
  return {
    /** 10:45 */
    time: say({ timeStyle: 'short' }),
    /** 10:45, hora de Costa Rica */
    timeInZone: say({ hour: '2-digit', minute: '2-digit', ...zoned }),
    /** 3 mar 2027, 10:45 */
    short: say({ dateStyle: 'medium', timeStyle: 'short' }),
    /** miércoles, 3 de marzo de 2027, 10:45, hora de Costa Rica */
    long: say({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      ...zoned,
    }),
  };
}
