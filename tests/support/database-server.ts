import { join } from 'node:path';
import { root } from '@/bin/environment';
import { startPostgres } from '@/bin/postgres/start-postgres';
import { makeTemplate } from '@/bin/template';

/** For a developer who runs vitest alone; `npm test` brings its own server. */
export default async function startDatabaseServer(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const dataDir = join(root, '.test/vitest');
  const server = await startPostgres({ dataDir, durable: false, database: 'postgres' });
  await makeTemplate(server.url);
  process.env.TEST_DATABASE_URL = server.url;
  return server.stop;
}
