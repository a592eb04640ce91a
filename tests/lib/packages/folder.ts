import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage } from '@/lib/packages/check-package';
import { readFolder } from '@/lib/packages/read-folder';

export const taller = fileURLToPath(new URL('../../fixtures/packages/taller', import.meta.url));
export const muelle = fileURLToPath(new URL('../../fixtures/packages/muelle', import.meta.url));

/** A copy of an example course that a test may spoil. */
export function copyOf(example: string) {
  const folder = mkdtempSync(join(tmpdir(), 'faro-paquete-'));
  cpSync(example, folder, { recursive: true });
  const path = (file: string) => join(folder, file);
  return {
    folder,
    /** Replaces the first `before`; answers the line where it stood. */
    spoil(file: string, before: string, after: string): number {
      const text = readFileSync(path(file), 'utf8');
      const at = text.indexOf(before);
      if (at < 0) throw new Error(`${file} has no ${before}`);
      writeFileSync(path(file), text.slice(0, at) + after + text.slice(at + before.length));
      return text.slice(0, at).split('\n').length;
    },
    write: (file: string, content: string | Uint8Array) => writeFileSync(path(file), content),
    remove: (file: string) => rmSync(path(file)),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const copyOfMuelle = () => copyOf(muelle);

/** Everything wrong with a folder, as `npm run content -- check` would find it. */
export function problemsOf(folder: string) {
  const { package: course, problems, locate } = readFolder(folder);
  return [...problems, ...checkPackage(course, locate)];
}
