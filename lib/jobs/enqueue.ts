import { insertJob } from '@/db/queries/jobs';
import type { Store } from '@/db/store';

/** Every job there is, and what it is given. */
export type Jobs = {
  'course.reconsider': { courseId: string };
  'certificate.render': { certificateId: string };
  'letter.send': { letterId: string };
};

/** Puts a job in the queue, in the caller's transaction: it runs if and only if the transaction commits. */
export async function enqueue<Task extends keyof Jobs>(
  store: Store,
  task: Task,
  payload: Jobs[Task],
  options: { jobKey?: string } = {},
): Promise<void> {
  await insertJob(store, { task, payload, key: options.jobKey });
}
