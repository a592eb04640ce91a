import { chmodSync, mkdirSync, mkdtempSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { root } from '@/bin/environment';
import { isRoot } from '@/bin/postgres/runner';
import { findServer } from '@/bin/postgres/server';
import { removePostgres, startPostgres } from '@/bin/postgres/start-postgres';
import { startProgram } from '@/tests/support/program';

const program = new URL('../programs/hold-postgres.ts', import.meta.url);

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let dataDir: string;

beforeEach(() => {
  mkdirSync(join(root, '.test'), { recursive: true });
  dataDir = mkdtempSync(join(root, '.test/postgres-'));
});
afterEach(() => removePostgres(dataDir));

async function ask<Row extends object>(url: string, question: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const rows = await sql.unsafe<Row[]>(question);
  await sql.end();
  return rows;
}

const dataOf = () => realpathSync(join(dataDir, 'postgres'));

test('keeps what was written, and its address, from one start to the next', async () => {
  const first = await startPostgres({ dataDir });
  await ask(first.url, 'create table kept as select 7 as value');
  await first.stop();
  expect(findServer(dataOf())).toBeUndefined();

  const second = await startPostgres({ dataDir });
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'select value from kept')).toEqual([{ value: 7 }]);
  await second.stop();
});

test('loses nothing when its owner is killed, and joins the server that was left running', async () => {
  const owner = await startProgram(program, dataDir);
  const url = owner.output().trim();
  await ask(url, 'create table kept as select 7 as value');
  const orphan = findServer(dataOf());
  owner.child.kill('SIGKILL');
  await owner.ended;

  const next = await startPostgres({ dataDir });
  expect(findServer(dataOf())).toEqual(orphan);
  expect(await ask(next.url, 'select value from kept')).toEqual([{ value: 7 }]);
  await next.stop();
  expect(findServer(dataOf())).toBeUndefined();
});

test('recovers when the server itself was killed too', async () => {
  const owner = await startProgram(program, dataDir);
  await ask(owner.output().trim(), 'create table kept as select 7 as value');
  process.kill(findServer(dataOf())!.pid, 'SIGKILL');
  owner.child.kill('SIGKILL');
  await owner.ended;

  const next = await startPostgres({ dataDir });
  expect(await ask(next.url, 'select value from kept')).toEqual([{ value: 7 }]);
  await next.stop();
});

test('serves several starts at once from one server, until the last of them stops', async () => {
  const all = await Promise.all([1, 2, 3].map(() => startPostgres({ dataDir })));
  expect(new Set(all.map(({ url }) => url)).size).toBe(1);
  const [last, ...others] = all;
  await Promise.all(others.map(({ stop }) => stop()));
  expect(await ask(last!.url, 'select 1 as value')).toEqual([{ value: 1 }]);
  await last!.stop();
  expect(findServer(dataOf())).toBeUndefined();
});

test('is closed to the network, to other accounts and to superuser tricks', async () => {
  const { url, stop } = await startPostgres({ dataDir });
  const { port, password } = new URL(url);
  const outside = Object.values(networkInterfaces()).flat();
  for (const address of outside.filter((one) => one && !one.internal && one.family === 'IPv4')) {
    await expect(reach(Number(port), address!.address)).rejects.toThrow('ECONNREFUSED');
  }
  await expect(ask(url.replace(password, 'wrong'), 'select 1')).rejects.toThrow(/password/);
  expect(await ask(url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false },
  ]);
  expect(statSync(join(dataOf(), 'faro.json')).mode & 0o777).toBe(0o600);
  await stop();
});

test('has the extensions and the search language that Faro uses', async () => {
  const { url, stop } = await startPostgres({ dataDir });
  for (const name of ['unaccent', 'pg_trgm', 'citext', 'pgcrypto'])
    await ask(url, `create extension ${name}`);
  expect(
    await ask(url, "select lower('ÁRBOL Ñ') as text, to_tsvector('migraciones')::text as words"),
  ).toEqual([{ text: 'árbol ñ', words: "'migracion':1" }]);
  await stop();
});

test.runIf(isRoot)(
  'as root, in a folder closed to others, keeps the data elsewhere and finds it again',
  async () => {
    chmodSync(dataDir, 0o700);
    const inside = join(dataDir, 'data');
    const first = await startPostgres({ dataDir: inside });
    await ask(first.url, 'create table kept as select 7 as value');
    await first.stop();
    expect(realpathSync(join(inside, 'postgres'))).toMatch(/^\/var\/lib\/faro\//);

    const second = await startPostgres({ dataDir: inside });
    expect(await ask(second.url, 'select value from kept')).toEqual([{ value: 7 }]);
    await second.stop();
    await removePostgres(inside);
  },
);

test('refuses data of another PostgreSQL, and says so', async () => {
  const { stop } = await startPostgres({ dataDir });
  await stop();
  writeFileSync(join(dataOf(), 'PG_VERSION'), '17\n');
  await expect(startPostgres({ dataDir })).rejects.toThrow('PostgreSQL 17');
});

function reach(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host }, () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}
