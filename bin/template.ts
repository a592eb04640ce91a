import postgres from 'postgres';
import { migrate } from './migrate';

export const template = 'faro_template';

/** Makes anew the empty, migrated database that every test clones. */
export async function makeTemplate(server: string): Promise<void> {
  await recreate(server, template);
  await migrate(databaseUrl(server, template));
}

/** Makes the database anew, as a copy of `source` when given. */
export async function recreate(server: string, name: string, source = 'template1'): Promise<string> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql`create database ${sql(name)} template ${sql(source)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return databaseUrl(server, name);
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
