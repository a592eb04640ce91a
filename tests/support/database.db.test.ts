import { expect, test } from 'vitest';
import { testDatabase } from './database';

test('every test database is a migrated copy of its own', async () => {
  const all = await Promise.all([1, 2, 3, 4].map(() => testDatabase({ max: 1 })));
  expect(new Set(all.map(({ url }) => url)).size).toBe(4);
  const [first, second] = all;
  await first!.sql`create table mine (id int)`;
  const [tables] = await second!
    .sql`select to_regclass('mine') as mine, to_regclass('users') is not null as migrated`;
  expect(tables).toEqual({ mine: null, migrated: true });
  await Promise.all(all.map(({ drop }) => drop()));
});
