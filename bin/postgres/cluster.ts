import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Problem } from '../problem';
import type { Place } from './place';
import { asRunner, type Runner } from './runner';

/** What must be remembered about a database: kept inside it, so that one cannot be lost without the other. */
export type Keys = { port: number; password: string; adminPassword: string };

const major = '18';

/** The keys of the database at this place; makes it when there is none. */
export async function openCluster({ data, runner }: Place, binaries: string): Promise<Keys> {
  if (!existsSync(join(data, 'PG_VERSION'))) await createCluster(data, runner, binaries);
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found !== major) {
    throw new Problem(
      `Los datos de ${data} son de PostgreSQL ${found} y esta versión de Faro lleva ${major}.`,
    );
  }
  return JSON.parse(readFileSync(keysFile(data), 'utf8')) as Keys;
}

export function rememberPort({ data, runner }: Place, keys: Keys, port: number): void {
  if (keys.port !== port) writeOwned(keysFile(data), JSON.stringify({ ...keys, port }), runner);
}

/** Made aside and moved into place whole: an interruption spoils nothing. */
async function createCluster(data: string, runner: Runner, binaries: string): Promise<void> {
  clearUnfinished(data);
  // Never the same name twice: an interrupted initdb may still be writing to its own.
  const aside = mkdtempSync(`${data}-new-`);
  if (runner) chownSync(aside, runner.uid, runner.gid);
  const keys: Keys = { port: 0, password: newPassword(), adminPassword: newPassword() };
  const passwordFile = `${aside}.password`;
  writeOwned(passwordFile, keys.adminPassword, runner);
  try {
    await initialise(aside, passwordFile, runner, binaries);
    writeOwned(keysFile(aside), JSON.stringify(keys), runner);
    renameSync(aside, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function clearUnfinished(data: string): void {
  for (const name of readdirSync(dirname(data))) {
    if (name.startsWith('postgres-new-')) rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
}

// The collation is the server's own: an update of the operating system must not change the order of the indexes.
async function initialise(folder: string, passwordFile: string, runner: Runner, binaries: string) {
  const flags = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--no-instructions',
  ];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=spanish'];
  const child = spawn(
    join(binaries, 'initdb'),
    [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...flags, ...locale],
    {
      ...asRunner(runner),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Problem(`No se pudo crear la base de datos en ${folder}.\n${complaint}`);
}

function keysFile(data: string): string {
  return join(data, 'faro.json');
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function writeOwned(file: string, content: string, runner: Runner): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  if (runner) chownSync(unfinished, runner.uid, runner.gid);
  renameSync(unfinished, file);
}
