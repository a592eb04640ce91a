import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runDrizzle } from 'drizzle-orm/postgres-js/migrator';
import { Logger, runMigrations as migrateJobs } from 'graphile-worker';
import postgres from 'postgres';
import { runCommand } from './closing';
import { openDatabase } from './database';
import { isEntry, loadEnvironment, root } from './environment';
import { withLock } from './lock';
import { Problem } from './problem';

const folder = join(root, 'db/migrations');

/** Brings the tables, and those of the job runner, up to this version of the code. One process at a time. */
export async function migrate(url: string, migrationsFolder = folder): Promise<void> {
  await withLock(url, 'migrate', async () => {
    const sql = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
    try {
      await runDrizzle(drizzle(sql), { migrationsFolder });
      await demandEveryMigration(sql, migrationsFolder);
    } finally {
      await sql.end({ timeout: 5 });
    }
    await migrateJobs({ connectionString: url, logger: new Logger(() => () => {}) });
  });
}

// drizzle skips, without a word, a migration dated before the last one applied.
async function demandEveryMigration(sql: postgres.Sql, migrationsFolder: string): Promise<void> {
  const journal = readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8');
  const written = (JSON.parse(journal) as { entries: unknown[] }).entries.length;
  const [row] = await sql<
    { applied: number }[]
  >`select count(*)::int as applied from drizzle.__drizzle_migrations`;
  const applied = row?.applied ?? 0;
  if (applied === written) return;
  throw new Problem(
    applied > written
      ? `La base de datos es de una versión más nueva de Faro: tiene ${applied} migraciones y este código ${written}.`
      : `Quedan migraciones sin aplicar (${applied} de ${written}): alguna lleva fecha anterior a la última aplicada.`,
  );
}

if (isEntry(import.meta.url)) {
  await runCommand(async (closing) => {
    const database = await openDatabase(loadEnvironment(), closing);
    await migrate(database.url);
    console.log('La base de datos está al día.');
    return 0;
  });
}
