import { sql } from 'drizzle-orm';
import type { Store } from '@/db/store';

export type NewJob = { task: string; payload: object; key?: string; runAt?: Date };

/** Adds a job in the store's own transaction. With a key, a job that still waits is replaced. */
export async function insertJob(store: Store, job: NewJob): Promise<void> {
  await store.execute(sql`
    select graphile_worker.add_job(
      ${job.task}, ${JSON.stringify(job.payload)}::json,
      run_at := ${job.runAt?.toISOString() ?? null}::timestamptz,
      max_attempts := 12, job_key := ${job.key ?? null}::text)
  `);
}
