import { eq, inArray, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenStore, openStore } from '@/db/client';
import { users } from '@/db/schema/accounts';
import type { Store } from '@/db/store';
import { testDatabase } from '../support/database';

let database: Awaited<ReturnType<typeof testDatabase>>;
let opened: OpenStore;

beforeEach(async () => {
  database = await testDatabase({ max: 1 });
});
afterEach(async () => {
  await opened.close();
  await database.drop();
});

const id = '00000000-0000-4000-8000-000000000001';
const ask = (store: Store) => store.select({ id: users.id }).from(users).where(eq(users.id, id));

/** What the one connection has prepared for the table; asked without a value, so that this is none of them. */
async function listPrepared(): Promise<string[]> {
  const rows = await opened.store.execute<{ statement: string }>(
    sql`select statement from pg_prepared_statements where statement like '%from "users"%'`,
  );
  return [...rows].map(({ statement }) => statement);
}

test('what the site asks again and again is prepared once', async () => {
  opened = openStore(database.url, { max: 1, prepare: true });
  await ask(opened.store);
  await ask(opened.store);
  await opened.store.transaction(ask);
  expect(await listPrepared()).toHaveLength(1);
});

test('so is what is asked in a transaction, and in one within it', async () => {
  opened = openStore(database.url, { max: 1, prepare: true });
  await opened.store.transaction(ask);
  expect(await listPrepared()).toHaveLength(1);
  await opened.store.transaction((store) =>
    store.transaction((inner) => inner.select().from(users).where(eq(users.email, 'ana@faro.test'))),
  );
  expect(await listPrepared()).toHaveLength(2);
});

test('what was prepared answers with the values of today, and dates stay as they were written', async () => {
  opened = openStore(database.url, { max: 1, prepare: true });
  const at = new Date('2026-03-01T12:34:56.789Z');
  for (const days of [1, 2]) {
    const [row] = await opened.store.execute<{ at: string }>(
      sql`select (${at.toISOString()}::timestamptz + ${days} * interval '1 day')::text as at`,
    );
    expect(new Date(row!.at).getTime()).toBe(at.getTime() + days * 86_400_000);
  }
});

test('a transaction that is refused leaves nothing behind', async () => {
  opened = openStore(database.url, { max: 1, prepare: true });
  const { store } = opened;
  await store.execute(sql`create temporary table notes (id int)`);
  const refused = store.transaction(async (inner) => {
    await inner.execute(sql`insert into notes values (${1})`);
    throw new Error('refused');
  });
  await expect(refused).rejects.toThrow('refused');
  expect([...(await store.execute(sql`select * from notes`))]).toEqual([]);
});

test('lists of any length do not fill the memory of the database', async () => {
  opened = openStore(database.url, { max: 1, prepare: true });
  const ids = Array.from({ length: 41 }, () => id);
  await opened.store.select({ id: users.id }).from(users).where(inArray(users.id, ids));
  expect(await listPrepared()).toEqual([]);
});

test('DATABASE_PREPARE=0: nothing is prepared where a pooler would lose it', async () => {
  opened = openStore(database.url, { max: 1, prepare: false });
  await ask(opened.store);
  await opened.store.transaction(ask);
  expect(await listPrepared()).toEqual([]);
});
