import { runCommand } from '@/bin/closing';
import { readDayOptions } from './day-options';
import { runInCopy } from './in-copy';

/** A day of many learners in a copy of this project: `live-day.ts` runs in it. README.md says how it is used. */
await runCommand((closing) => runInCopy('live-day.ts', readDayOptions().folder, closing));
