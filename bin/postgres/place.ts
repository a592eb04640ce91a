import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../problem';
import { canReach, chooseRunner, isRoot, type Runner } from './runner';

export type Place = { data: string; runner: Runner };

/** Where root keeps what the unprivileged account must reach when the project lies out of its reach. */
export const reachable = '/var/lib/faro';

/**
 * Where the data of `home` lies and who may run it. Normally `home/postgres`; when that account cannot
 * reach `home`, a folder beneath `/var/lib/faro` to which `home/postgres` is a link.
 */
export function findPlace(home: string): Place {
  const entry = join(home, 'postgres');
  const link = linkTarget(entry);
  const data = link ?? entry;
  if (!isRoot) return { data: demandOwn(data, link), runner: undefined };

  const owner = existsSync(data) ? statSync(data) : undefined;
  const runner = owner?.uid ? { uid: owner.uid, gid: owner.gid } : chooseRunner();
  if (owner?.uid === 0) give(data, runner);
  if (link) return { data: demandNoCopy(home, link), runner };
  if (!canReach(runner, home)) return { data: moveWithinReach(home, runner), runner };
  return { data, runner };
}

function linkTarget(entry: string): string | undefined {
  return lstatSync(entry, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(entry) : undefined;
}

function demandOwn(data: string, link: string | undefined): string {
  const owner = statSync(data, { throwIfNoEntry: false })?.uid;
  if (owner === process.getuid?.() || (owner === undefined && !link)) return data;
  throw new Problem(
    `Los datos de ${data} son de otro usuario. Arranque Faro con el mismo usuario que la primera vez.`,
  );
}

/** A project copied together with its link would share, and spoil, the data of the first one. */
function demandNoCopy(home: string, data: string): string {
  if (!existsSync(dirname(data))) {
    throw new Problem(
      `Falta la base de datos: ${join(home, 'postgres')} señala a ${data}, que ya no existe. Recupérela, ` +
        'o borre el enlace para empezar con una vacía.',
    );
  }
  const note = join(dirname(data), 'project');
  const first = existsSync(note) ? readFileSync(note, 'utf8') : home;
  if (first !== home && linkTarget(join(first, 'postgres')) === data) {
    throw new Problem(
      `Los datos de ${home} son los de ${first}: esta carpeta es una copia. Borre ${join(home, 'postgres')} ` +
        'para empezar con una base de datos vacía.',
    );
  }
  writeFileSync(note, home);
  return data;
}

function moveWithinReach(home: string, runner: Runner): string {
  const entry = join(home, 'postgres');
  mkdirSync(reachable, { recursive: true });
  const box = mkdtempSync(join(reachable, 'project-'));
  const data = join(box, 'postgres');
  chmodSync(box, 0o711);
  writeFileSync(join(box, 'project'), home);
  if (existsSync(entry)) spawnSync('mv', [entry, data]);
  if (existsSync(data)) give(data, runner);
  symlinkSync(data, entry);
  return data;
}

function give(data: string, runner: Runner): void {
  if (runner) spawnSync('chown', ['-R', `${runner.uid}:${runner.gid}`, data]);
}
