import { insertJob } from '@/db/queries/jobs';
import type { Store } from '@/db/store';

/** Every job there is, and what it is given. */
export type Jobs = {
  'attempt.expire': { attemptId: string };
  'book.produce': { versionId: string; name: string; withheld: string[] };
  'course.reconsider': { courseId: string };
  'books.request': { versionId: string };
  'certificate.render': { certificateId: string };
  'letter.send': { letterId: string };
};

/**
 * Puts a job in the queue, in the caller's transaction: it runs if and only if the transaction commits, and not before
 * `runAt`. With a key, one that still waits is replaced.
 */
export async function enqueue<Task extends keyof Jobs>(
  store: Store,
  task: Task,
  payload: Jobs[Task],
  options: { jobKey?: string; runAt?: Date } = {},
): Promise<void> {
  await insertJob(store, { task, payload, key: options.jobKey, runAt: options.runAt });
}
