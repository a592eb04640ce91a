import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './sources';

type Journal = { entries: { idx: number; when: number; tag: string }[] };

const migrations = join(root, 'db/migrations');
const { entries } = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8')) as Journal;
const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();

test('each migration is later than the one before, or the migrator would pass over it', () => {
  const whens = entries.map(({ when }) => when);
  expect(whens).toEqual([...new Set(whens)].sort((a, b) => a - b));
});

test('no migration lies in the future, or the next one would be passed over', () => {
  const dayAhead = Date.now() + 24 * 60 * 60 * 1000;
  expect(entries.filter(({ when }) => when > dayAhead)).toEqual([]);
});

test('the journal counts from nought and names exactly the files that are there', () => {
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
  expect(entries.map(({ tag }) => `${tag}.sql`).sort()).toEqual(filesOf(migrations));
});

test('each migration has its snapshot', () => {
  const snapshots = readdirSync(join(migrations, 'meta')).filter((name) => name.endsWith('_snapshot.json'));
  expect(snapshots.sort()).toEqual(entries.map(({ tag }) => `${tag.slice(0, 4)}_snapshot.json`).sort());
});

mkdirSync(join(root, '.test'), { recursive: true });
const copy = mkdtempSync(join(root, '.test/drift-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function drizzle(command: string, ...options: string[]): string {
  const tool = join(root, 'node_modules/drizzle-kit/bin.cjs');
  const out = `./${relative(root, join(copy, 'migrations'))}`;
  return execFileSync(
    process.execPath,
    [tool, command, '--dialect', 'postgresql', '--out', out, ...options],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

test('the schema says what the migrations made: drizzle-kit generate would write nothing', {
  timeout: 60_000,
}, () => {
  cpSync(migrations, join(copy, 'migrations'), { recursive: true });
  drizzle('check');
  const said = drizzle('generate', '--schema', './db/schema/*.ts', '--name', 'drift');
  const written = filesOf(join(copy, 'migrations')).filter((name) => !filesOf(migrations).includes(name));
  const sql = written.map((name) => readFileSync(join(copy, 'migrations', name), 'utf8')).join('\n');
  expect(sql, 'db/schema has changed since the last migration: npx drizzle-kit generate').toBe('');
  expect(said, 'drizzle-kit asked or failed instead of answering').toContain('No schema changes');
});
