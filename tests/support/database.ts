import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { asServer, databaseUrl, template } from '@/bin/template';
import { openStore } from '@/db/client';

/** A database of its own for one test file or one test: empty, migrated, gone after `drop`. */
export async function testDatabase({ max = 4 }: { max?: number } = {}) {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: name the file *.db.test.ts');
  const name = `faro_test_${randomBytes(6).toString('hex')}`;
  await asServer(server, (sql) => clone(sql, name));
  const url = databaseUrl(server, name);
  const { store, sql, close } = openStore(url, { max });
  return {
    url,
    store,
    sql,
    async drop() {
      await close();
      await asServer(server, (admin) => admin`drop database if exists ${admin(name)} with (force)`);
    },
  };
}

// A template cannot be copied while another session is in it, and for a moment another copy may be.
async function clone(sql: postgres.Sql, name: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await sql`create database ${sql(name)} template ${sql(template)}`;
      return;
    } catch (error) {
      const isBusy = error instanceof postgres.PostgresError && error.code === '55006';
      if (!isBusy || attempt === 50) throw error;
      await sleep(50 + Math.random() * 100);
    }
  }
}
