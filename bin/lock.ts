import postgres from 'postgres';

/** Does the work while no other process does work of this name on the same database. */
export async function withLock<Result>(
  url: string,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
  try {
    // Held by a transaction, because a session lock means nothing behind PgBouncer in transaction mode.
    const held = await sql.begin(async (transaction) => {
      await transaction`set local idle_in_transaction_session_timeout = 0`;
      await transaction`select pg_advisory_xact_lock(hashtextextended(${`faro:${name}`}, 0))`;
      return { result: await work() };
    });
    return held.result;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
