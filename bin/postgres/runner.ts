import { spawnSync } from 'node:child_process';

/** Whom the server runs as; `undefined` is whoever we are. */
export type Runner = { uid: number; gid: number } | undefined;

/** How its programs are run: nothing of our environment, and from a folder that anyone may enter. */
export function asRunner(runner: Runner) {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: '/usr/bin:/bin', LC_ALL: 'C' };
  return { ...runner, cwd: '/', env };
}

export const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root: there an unprivileged account is found, or made. */
export function chooseRunner(): Runner {
  if (!isRoot) return undefined;
  return account('faro') ?? account('postgres') ?? createAccount('faro') ?? account('nobody');
}

function account(name: string): Runner {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const id = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return id.status === 0 ? Number(id.stdout) : Number.NaN;
  });
  return uid && gid ? { uid, gid } : undefined;
}

function createAccount(name: string): Runner {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name]);
  return account(name);
}

export function canReach(runner: Runner, directory: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], asRunner(runner)).status === 0;
}
