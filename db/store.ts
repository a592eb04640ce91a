import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';

/** A connection or a transaction: what every query is handed. */
export type Store = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;
