import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { findFreePort, isPortFree } from '../port';
import { Problem } from '../problem';
import type { Keys } from './cluster';
import type { Place } from './place';
import { findServer, launchServer } from './server';

/** One connection held for as long as the server is needed, and the port it was reached on. */
export type Session = { sql: postgres.Sql; port: number };

const users = 1_179_797_071;

/**
 * Joins the server that runs on this data, or starts it. Every process that uses it holds a shared lock through
 * this session; the lock of one that was killed is gone with it, so an orphaned server is simply joined.
 */
export async function joinServer(place: Place, keys: Keys, binaries: string, log: string, durable: boolean) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    let child: ChildProcess | undefined;
    if (!findServer(place.data)) {
      const isUsual = keys.port > 0 && (await isPortFree(keys.port, '127.0.0.1'));
      const port = isUsual ? keys.port : await findFreePort();
      child = launchServer(place, binaries, port, log, durable);
    }
    const session = await connect(place, keys, child);
    if (session) return session;
  }
  throw new Problem(
    `PostgreSQL no arranca. Su registro (${log}) dice:\n${readFileSync(log, 'utf8').slice(-2000)}`,
  );
}

async function connect(
  place: Place,
  keys: Keys,
  child: ChildProcess | undefined,
): Promise<Session | undefined> {
  let isGone = false;
  child?.once('exit', () => {
    isGone = true;
  });
  child?.once('error', () => {
    isGone = true;
  });
  for (;;) {
    const server = findServer(place.data);
    const session = server?.port ? await open(server.port, keys) : undefined;
    if (session) return session;
    if (isGone || !(server || child)) return undefined;
    await sleep(50);
  }
}

async function open(port: number, { adminPassword }: Keys): Promise<Session | undefined> {
  const sql = postgres({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: adminPassword,
    database: 'postgres',
    max: 1,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => {},
  });
  try {
    await sql`select pg_advisory_lock_shared(${users})`;
    return { sql, port };
  } catch (error) {
    await sql.end({ timeout: 0 });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    // Not listening yet, starting up, recovering or shutting down: ask again. Anything else will not mend itself.
    if (/^(57P|E|CONN)/.test(code)) return undefined;
    throw error;
  }
}

/** Whether nobody else uses the server any more. Until the session ends nobody can join it either. */
export async function isLastUser({ sql }: Session): Promise<boolean> {
  await sql`select pg_advisory_unlock_shared(${users})`;
  const [answer] = await sql<{ alone: boolean }[]>`select pg_try_advisory_lock(${users}) as alone`;
  return answer?.alone === true;
}
