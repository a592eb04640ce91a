import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Package } from './package';
import { toFiles } from './to-files';

/** Writes a package as a folder. The folder must be new or empty: what is in it is never overwritten. */
export function writeFolder(folder: string, course: Package): string[] {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty.`);
  const files = [...toFiles(course)];
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return files.map(([path]) => path);
}
