import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './environment';

const contents = join(root, 'content');

/** The courses that come with Faro. */
export function contentFolders(): string[] {
  return readdirSync(contents, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(contents, entry.name))
    .sort();
}
