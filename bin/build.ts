import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTool } from './child';
import type { Closing } from './closing';
import { type Environment, root } from './environment';
import { withFileLock } from './file-lock';
import { pressBuild } from './press';
import { Problem } from './problem';

const folders = ['app', 'components', 'questions', 'lib', 'db', 'messages', 'public', 'i18n'];
const tools = /^(next-env\.d|(vitest|playwright|drizzle)\.config)\.ts$/;
const mark = join(root, '.next/faro-build-hash');

/** Builds the site unless the build that is there was made from exactly these sources. */
export async function ensureBuild(environment: Environment, closing: Closing): Promise<void> {
  mkdirSync(join(root, '.next/cache'), { recursive: true });
  // In the cache folder, because it is the only one that a build leaves alone.
  await withFileLock(join(root, '.next/cache/faro-build.lock'), async () => {
    const wanted = hashSources(environment);
    if (isBuiltFrom(wanted)) return;
    console.log('Preparando las páginas (solo la primera vez y cuando cambia el código)…');
    const child = startTool('next', ['build'], { environment: { ...environment, NODE_ENV: 'production' } });
    closing.add(child.stop);
    const code = await child.exited;
    // Killed from outside, the build can end with 0 and without a result.
    if (code !== 0 || !existsSync(join(root, '.next/BUILD_ID')))
      throw new Problem('La construcción de las páginas ha fallado; arriba se ve por qué.');
    pressBuild();
    writeFileSync(mark, wanted);
  });
}

function isBuiltFrom(wanted: string): boolean {
  if (!existsSync(mark) || !existsSync(join(root, '.next/BUILD_ID'))) return false;
  return readFileSync(mark, 'utf8') === wanted;
}

function hashSources({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = '' }: Environment): string {
  const hash = createHash('sha256').update(NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  for (const file of ['package-lock.json', ...topFiles(), ...folders.flatMap(filesIn)]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function topFiles(): string[] {
  return readdirSync(root)
    .filter((name) => /\.(ts|mjs)$/.test(name) && !tools.test(name))
    .sort();
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
