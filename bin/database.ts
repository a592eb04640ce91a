import type { Closing } from './closing';
import { type Environment, home } from './environment';
import { startPostgres } from './postgres/start-postgres';

export type Database = { url: string; isEmbedded: boolean };

/** The server of DATABASE_URL, or our own in `.data`, which is stopped when the command closes. */
export async function openDatabase({ DATABASE_URL }: Environment, closing: Closing): Promise<Database> {
  if (DATABASE_URL) return { url: DATABASE_URL, isEmbedded: false };
  const starting = startPostgres({ dataDir: home });
  closing.add(async () => (await starting.catch(() => undefined))?.stop());
  return { url: (await starting).url, isEmbedded: true };
}
