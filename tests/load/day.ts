import { runCommand } from '@/bin/closing';
import { readDayOptions } from './day-options';
import { runInCopy } from './in-copy';

/**
 * A day of many learners in a copy of this project: `live-day.ts` runs in it, or `live-sitting.ts` with --steps. README.md
 * says how they are used.
 */
await runCommand((closing) => {
  const { steps, folder } = readDayOptions();
  return runInCopy(steps ? 'live-sitting.ts' : 'live-day.ts', folder, closing);
});
