import { randomUUID } from 'node:crypto';
import { deleteUploadsBefore, insertUpload } from '@/db/queries/exchange';
import { findCourseBySlug } from '@/db/queries/packages';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse, demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { FileRefused } from './exchange/file-refused';
import { readQuestions } from './read-questions';

const refuse = refusals('packages');
const day = 24 * 60 * 60 * 1000;

/**
 * The file waits for this person's yes, in place of the one they sent before; after a day nobody waits for it any more.
 * One that cannot be read at all is refused, and the one before stays.
 */
export async function uploadQuestions(
  ctx: Context,
  { course, name, bytes }: { course: string; name: string; bytes: Uint8Array },
): Promise<Result> {
  const courseId = found(await findCourseBySlug(ctx.store, course)).id;
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const { actor, store, now } = demandPerson(ctx);
  try {
    await readQuestions(bytes, '');
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.code, { details: error.details });
    throw error;
  }
  await deleteUploadsBefore(store, new Date(now.getTime() - day));
  await insertUpload(store, {
    id: randomUUID(),
    courseId,
    userId: actor.userId,
    name: fileName(name),
    bytes: Buffer.from(bytes),
    sentAt: now,
  });
  return done();
}

/** As the person sees it: without folders, and without signs that cannot be stored. */
function fileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\p{C}/gu, '').trim().slice(0, 120) || '—';
}
