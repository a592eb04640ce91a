import { readFileSync, statSync } from 'node:fs';
import { fileKind, isWhatItSays, maximumSize } from '@/lib/files/file-kinds';
import { sha256Of } from '@/lib/files/put';
import { byName, type Package } from './package';
import type { Reading } from './reading';

/** What lies in `archivos/`, into the package. What is too large is named and never read. */
export function readFiles(
  reading: Reading,
  into: Package,
  names: string[],
  pathOf: (file: string) => string,
): void {
  for (const written of names) {
    const file = `archivos/${written}`;
    const { size, isFile } = measure(pathOf(file));
    if (!isFile) reading.say({ file, line: 1 }, 'file-is-folder', { file: written });
    else if (size > maximumSize) reading.say({ file, line: 1 }, 'file-too-large', sizes(written, size));
    else {
      const bytes = read(reading, file, new Uint8Array(readFileSync(pathOf(file))));
      // Some systems write accents as letters of their own.
      into.files.push({ name: written.normalize('NFC'), bytes, sha256: sha256Of(bytes) });
    }
  }
  into.files.sort(byName);
  for (const [i, { name }] of into.files.entries())
    reading.anchor(['files', i], (_rest, line) => ({ file: `archivos/${name}`, line }));
}

/** Texts are read as all texts are; everything else is what it is. */
function read(reading: Reading, file: string, bytes: Uint8Array): Uint8Array {
  const kind = fileKind(file)?.kind;
  const isText = (kind === 'captions' || kind === 'transcript') && isWhatItSays(file, bytes);
  return isText ? new Uint8Array(Buffer.from(reading.text(file)!)) : bytes;
}

function measure(path: string): { size: number; isFile: boolean } {
  const entry = statSync(path);
  return { size: entry.size, isFile: entry.isFile() };
}

/** In millions of bytes, as people count them. */
export const sizes = (file: string, size: number) => ({
  file,
  size: Math.ceil(size / 1_000_000),
  maximum: maximumSize / 1_000_000,
});
