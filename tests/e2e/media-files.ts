import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the small course. */
export const bytesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/packages/muelle/archivos', name));

/** The hash of its bytes, by which its address names it. */
export const fileOf = (name: string) => createHash('sha256').update(bytesOf(name)).digest('hex');
