import { countWaitingAnswers, listWaitingAnswers } from '@/db/queries/marking';
import type { Context } from '@/lib/kernel/context';
import { demandInCourse } from '@/lib/kernel/permissions';
import { kindOf } from '@/questions';

const most = 100;

/** Answers of a course that wait for a person to mark them, the oldest first; whose they are is not told here. */
export async function loadQueue(ctx: Context, { courseId }: { courseId: string }) {
  demandInCourse(ctx.actor, 'people.manage', courseId);
  const [total, rows] = await Promise.all([
    countWaitingAnswers(ctx.store, courseId),
    listWaitingAnswers(ctx.store, courseId, most),
  ]);
  return {
    total,
    waiting: rows.map(({ body, kind, ...row }) => ({ ...row, question: kindOf(kind).summarise(body) })),
  };
}
export type MarkingQueue = Awaited<ReturnType<typeof loadQueue>>;
