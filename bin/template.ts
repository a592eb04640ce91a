import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { root } from './environment';
import { withLock } from './lock';
import { migrate } from './migrate';

/** The empty, migrated database that every test clones. Its name tells which migrations made it. */
export const template = `faro_template_${hashMigrations()}`;

function hashMigrations(): string {
  const folder = join(root, 'db/migrations');
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

/** Makes the template unless it is there; several test runs may share a server. */
export async function makeTemplate(server: string): Promise<void> {
  await withLock(server, 'template', async () => {
    if (await exists(server, template)) return;
    const unfinished = `${template}_new`;
    await migrate(await recreate(server, unfinished));
    await asServer(server, (sql) => sql`alter database ${sql(unfinished)} rename to ${sql(template)}`);
  });
}

/** Makes the database anew, as a copy of `source` when given. */
export async function recreate(server: string, name: string, source = 'template1'): Promise<string> {
  await asServer(server, async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql`create database ${sql(name)} template ${sql(source)}`;
  });
  return databaseUrl(server, name);
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function asServer<Result>(url: string, work: (sql: postgres.Sql) => PromiseLike<Result>) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function exists(server: string, name: string): Promise<boolean> {
  return (await asServer(server, (sql) => sql`select from pg_database where datname = ${name}`)).length > 0;
}
