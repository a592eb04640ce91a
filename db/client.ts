import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Store } from './store';

export type OpenStore = { store: Store; sql: postgres.Sql; close(): Promise<void> };

/** Opens a pool. `prepare` is for what asks the same again and again, which the site does. Close it when done. */
export function openStore(url: string, options: { max?: number; prepare?: boolean } = {}): OpenStore {
  const sql = postgres(url, {
    max: options.max ?? 10,
    prepare: options.prepare ?? false,
    onnotice: () => {},
    connection: { application_name: 'faro' },
  });
  return {
    store: drizzle({ client: preparing(sql as Client) as postgres.Sql }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}

/** What drizzle asks of its client: `begin` of a pool, `savepoint` of a transaction. */
type Client = {
  options?: unknown;
  unsafe: postgres.Sql['unsafe'];
  begin?: (work: Work) => Promise<unknown>;
  savepoint?: (work: Work) => Promise<unknown>;
};
type Work = (client: Client) => Promise<unknown>;

/** More values belong to lists and to many rows at once: each length of those would be a statement of its own. */
const mostValues = 40;

/**
 * The client that drizzle gets. By itself drizzle has every statement parsed anew, which takes two ways to the database
 * and back; one that was prepared takes one.
 */
function preparing({ options, unsafe, begin, savepoint }: Client): Client {
  return {
    options,
    unsafe: (text, values = [], given = {}) =>
      unsafe(text, values, { ...given, prepare: values.length <= mostValues }),
    begin: (work) => begin!((client) => work(preparing(client))),
    savepoint: (work) => savepoint!((client) => work(preparing(client))),
  };
}
