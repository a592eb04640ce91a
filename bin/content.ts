import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage } from '@/lib/packages/check-package';
import { formatNumbers, numbersOf } from '@/lib/packages/count-package';
import { readFolder } from '@/lib/packages/read-folder';
import { isEntry, root } from './environment';

const contents = join(root, 'content');

/** The courses that come with Faro. */
export function contentFolders(): string[] {
  return readdirSync(contents, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(contents, entry.name));
}

/** Prints what is wrong with each folder and what it holds; false when there is an error in any. */
export function checkFolders(folders: string[], options: { unlisted?: boolean } = {}): boolean {
  let isSound = true;
  for (const folder of folders) {
    const { package: course, problems: read, locate } = readFolder(folder, options);
    const problems = [...read, ...checkPackage(course, locate)];
    for (const { file, line, severity, message } of problems)
      console.log(`${join(folder, file)}:${line} ${severity === 'error' ? 'ERROR' : 'aviso'} ${message}`);
    console.log(formatNumbers(numbersOf(course)));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    console.log(`${errors} errores, ${problems.length - errors} avisos\n`);
    isSound &&= errors === 0;
  }
  return isSound;
}

if (isEntry(import.meta.url)) {
  const [, , , ...rest] = process.argv;
  const given = rest.filter((argument) => !argument.startsWith('--'));
  const isSound = checkFolders(given.length > 0 ? given : contentFolders(), { unlisted: rest.includes('--all') });
  process.exitCode = isSound ? 0 : 1;
}
