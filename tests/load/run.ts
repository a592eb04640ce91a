import { runCommand } from '@/bin/closing';
import { runInCopy } from './in-copy';
import { readOptions } from './options';

/** Measures a copy of this project: `measure.ts` runs in it. Says how it is used in README.md beside this file. */
await runCommand((closing) => runInCopy('measure.ts', readOptions().folder, closing));
