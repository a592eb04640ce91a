import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withFileLock } from '../file-lock';
import { Problem } from '../problem';
import { findBinaries } from './binaries';
import { openCluster, rememberPort } from './cluster';
import { furnish } from './furnish';
import { findPlace, reachable } from './place';
import { isRoot } from './runner';
import { stopServer } from './server';
import { isLastUser, joinServer } from './session';

export type Postgres = { url: string; stop(): Promise<void> };
export type Options = { dataDir: string; durable?: boolean; database?: string };

/**
 * A PostgreSQL of our own, listening on 127.0.0.1 only, with its data in `dataDir/postgres`.
 * `stop` shuts it down unless another process still uses it. `durable: false` is for data that may be lost.
 */
export async function startPostgres({
  dataDir,
  durable = true,
  database = 'faro',
}: Options): Promise<Postgres> {
  const home = openHome(dataDir);
  return withFileLock(join(home, 'postgres.lock'), async () => {
    const place = findPlace(home);
    const binaries = findBinaries(place.runner, isRoot ? reachable : home);
    const keys = await openCluster(place, binaries);
    const session = await joinServer(place, keys, binaries, join(home, 'postgres.log'), durable);
    rememberPort(place, keys, session.port);
    await furnish(session, keys);
    return {
      url: `postgres://faro:${keys.password}@127.0.0.1:${session.port}/${database}`,
      async stop() {
        if (await isLastUser(session)) await stopServer(place.data);
        await session.sql.end({ timeout: 0 });
      },
    };
  });
}

function openHome(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  // Others may pass through to what is theirs; what lies here is closed file by file.
  if (isRoot) chmodSync(dataDir, 0o711);
  try {
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new Problem(
      `Este usuario no puede escribir en ${dataDir}. Arranque Faro con el mismo usuario que la primera vez.`,
    );
  }
  return realpathSync(dataDir);
}

/** Stops what runs on `dataDir` and removes it with everything in it. */
export async function removePostgres(dataDir: string): Promise<void> {
  const entry = join(dataDir, 'postgres');
  if (existsSync(entry)) {
    const data = realpathSync(entry);
    await stopServer(data);
    if (data.startsWith(reachable)) rmSync(dirname(data), { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
}
