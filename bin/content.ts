import { join, relative } from 'node:path';
import { openStore } from '@/db/client';
import { findCourseBySlug } from '@/db/queries/packages';
import { translator } from '@/lib/i18n/translator';
import type { Context } from '@/lib/kernel/context';
import { checkPackage } from '@/lib/packages/check-package';
import { exportPackage } from '@/lib/packages/export-package';
import { importPackage } from '@/lib/packages/import-package';
import { formatNumbers, numbersOf } from '@/lib/packages/package-numbers';
import { readFolder } from '@/lib/packages/read-folder';
import { writeFolder } from '@/lib/packages/write-folder';
import { type Closing, runCommand } from './closing';
import { contentFolders } from './content-folders';
import { openDatabase } from './database';
import { isEntry, loadEnvironment } from './environment';
import { migrate } from './migrate';
import { Problem } from './problem';

const usage = `npm run content -- check [--all] [folder …]
npm run content -- import [--update] [--draft] <folder>
npm run content -- export <course> <folder>`;

/** Prints what is wrong with each folder and what it holds; false when there is an error in any. */
export function checkFolders(folders: string[], options: { unlisted?: boolean } = {}): boolean {
  let isSound = true;
  for (const folder of folders) {
    const { package: course, problems: read, locate } = readFolder(folder, options);
    const problems = [...read, ...checkPackage(course, locate)];
    for (const { file, line, severity, message } of problems)
      console.log(
        `${relative('.', join(folder, file))}:${line} ${severity === 'error' ? 'ERROR' : 'aviso'} ${message}`,
      );
    console.log(formatNumbers(numbersOf(course)));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    console.log(`${errors} errores, ${problems.length - errors} avisos\n`);
    isSound &&= errors === 0;
  }
  return isSound;
}

async function importFolder(ctx: Context, folder: string, flags: string[]): Promise<number> {
  if (!checkFolders([folder])) return 1;
  const outcome = await importPackage(ctx, {
    package: readFolder(folder).package,
    publish: !flags.includes('--draft') && !flags.includes('--update'),
    update: flags.includes('--update'),
  });
  if (!outcome.ok)
    throw new Problem(translator('es', `${outcome.part}.refusals`)(outcome.reason, outcome.details));
  console.log(outcome.value.created ? 'Curso creado.' : 'Borrador actualizado; falta publicarlo.');
  return 0;
}

async function exportCourse(ctx: Context, slug: string, folder: string): Promise<number> {
  const course = await findCourseBySlug(ctx.store, slug);
  if (!course) throw new Problem(`No hay ningún curso «${slug}».`);
  const outcome = await exportPackage(ctx, { courseId: course.id });
  if (!outcome.ok) return 1;
  console.log(`${writeFolder(folder, outcome.value).length} archivos en ${folder}`);
  return 0;
}

async function openContext(closing: Closing): Promise<Context> {
  const database = await openDatabase(loadEnvironment(), closing);
  await migrate(database.url);
  const { store, close } = openStore(database.url, { max: 2 });
  closing.add(close);
  return { store, actor: { kind: 'system' }, now: new Date(), site: '' };
}

if (isEntry(import.meta.url)) {
  const [command, ...rest] = process.argv.slice(2);
  const flags = rest.filter((argument) => argument.startsWith('--'));
  const [first, second] = rest.filter((argument) => !argument.startsWith('--'));
  await runCommand(async (closing) => {
    if (command === 'check')
      return checkFolders(first ? rest.filter((one) => !one.startsWith('--')) : contentFolders(), {
        unlisted: flags.includes('--all'),
      })
        ? 0
        : 1;
    if (command === 'import' && first) return importFolder(await openContext(closing), first, flags);
    if (command === 'export' && first && second)
      return exportCourse(await openContext(closing), first, second);
    console.error(usage);
    return 2;
  });
}
