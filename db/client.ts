import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Store } from './store';

export type OpenStore = { store: Store; sql: postgres.Sql; close(): Promise<void> };

/** Opens a pool. `prepare: false` suits PgBouncer in transaction mode. Close it when done. */
export function openStore(url: string, options: { max?: number; prepare?: boolean } = {}): OpenStore {
  const sql = postgres(url, {
    max: options.max ?? 10,
    prepare: options.prepare ?? true,
    onnotice: () => {},
    connection: { application_name: 'faro' },
  });
  return { store: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) };
}
