import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '@/bin/environment';
import { migrate } from '@/bin/migrate';
import { asServer, recreate } from '@/bin/template';

const server = process.env.TEST_DATABASE_URL!;
const name = `faro_test_migrate_${process.pid}`;
let url: string;
let folder: string;

beforeEach(async () => {
  url = await recreate(server, name);
  folder = mkdtempSync(join(tmpdir(), 'faro-migrations-'));
  cpSync(join(root, 'db/migrations'), folder, { recursive: true });
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await asServer(server, (sql) => sql`drop database ${sql(name)} with (force)`);
});

type Journal = {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
};

function addMigration(when: (last: number) => number): void {
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  const last = journal.entries.at(-1)!;
  journal.entries.push({ ...last, idx: last.idx + 1, tag: '9999_more', when: when(last.when) });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(folder, '9999_more.sql'), 'create table more (id int);');
}

test('brings an empty database up to date, tables of the job runner included, and doing it twice changes nothing', async () => {
  await migrate(url);
  await migrate(url);
  const sql = postgres(url, { max: 1 });
  const [jobs] = await sql`select to_regclass('graphile_worker.jobs') is not null as present`;
  expect(jobs).toEqual({ present: true });
  await sql.end();
});

test('takes turns when several start at once', async () => {
  await expect(Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)])).resolves.toBeDefined();
});

test('applies a migration that was added later', async () => {
  await migrate(url);
  addMigration((last) => last + 1);
  await expect(migrate(url, folder)).resolves.toBeUndefined();
});

test('refuses to go on when a migration is dated before the last one applied and would be skipped', async () => {
  await migrate(url);
  addMigration((last) => last - 1);
  await expect(migrate(url, folder)).rejects.toThrow('sin aplicar');
});

test('refuses a database that is newer than the code', async () => {
  addMigration((last) => last + 1);
  await migrate(url, folder);
  await expect(migrate(url)).rejects.toThrow('más nueva');
});
