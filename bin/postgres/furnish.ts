import type { Keys } from './cluster';
import type { Session } from './session';

/** Makes the account and the database that Faro uses, unless they are there. The account is no superuser. */
export async function furnish({ sql }: Session, { password }: Keys): Promise<void> {
  const [role] = await sql`select from pg_roles where rolname = 'faro'`;
  if (!role) await sql.unsafe(`create role faro login createdb password '${password}'`);
  const [database] = await sql`select from pg_database where datname = 'faro'`;
  if (!database) await sql.unsafe('create database faro owner faro');
}
