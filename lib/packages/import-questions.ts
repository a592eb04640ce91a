import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { lockDraftCourse } from '@/db/queries/authoring';
import { lockCategory } from '@/db/queries/categories';
import {
  deleteUpload,
  insertCategories,
  insertQuestions,
  insertQuestionVersions,
  updateQuestions,
} from '@/db/queries/exchange';
import { findCourseBySlug } from '@/db/queries/packages';
import { record } from '@/lib/audit/record';
import { findShortages, refuseShortage } from '@/lib/bank/find-shortages';
import { put } from '@/lib/files/put';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { demandInCourse, demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import type { Pictures } from './exchange/pictures';
import { noWordsIn, titleElsewhere } from './exchange/standard-words';
import type { importQuestionsInput } from './exchange-input';
import { planQuestions, type QuestionPlan } from './plan-questions';
import { readBank } from './read-bank';
import { readQuestions } from './read-questions';

const refuse = refusals('packages');

export type ImportedQuestions = { added: number; updated: number; same: number; refused: number };

/**
 * The bank holds what the file that waits can give it, all of it or nothing: new questions, and those it mends. The file is
 * read anew; what its report said on the way here counts for nothing.
 */
export async function importQuestions(
  ctx: Context,
  { uploadId, course, categoryId }: z.output<typeof importQuestionsInput>,
): Promise<Result<ImportedQuestions>> {
  const courseId = found(await findCourseBySlug(ctx.store, course)).id;
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const { userId } = demandPerson(ctx).actor;
  const { details } = found(await lockDraftCourse(ctx.store, courseId));
  if (categoryId) found(await lockCategory(ctx.store, courseId, categoryId));
  const upload = await deleteUpload(ctx.store, uploadId, userId);
  if (!upload) return refuse('upload-gone');
  if (upload.courseId !== courseId) throw new NotFound();

  const file = await readQuestions(upload.bytes, noWordsIn(details.language));
  const elsewhere = { categoryId, title: titleElsewhere(details.language) };
  const plan = planQuestions(file, await readBank(ctx.store, courseId), elsewhere);
  const shortages = await findShortages(ctx.store, courseId);
  if (!(await write(ctx, courseId, plan, file.pictures))) return refuse('bank-changed');
  const shortage = refuseShortage(shortages, await findShortages(ctx.store, courseId));
  if (shortage) return shortage;

  const count = (effect: string | null) => plan.rows.filter((row) => row.effect === effect).length;
  const counts = {
    added: count('new'),
    updated: count('updated'),
    same: count('same'),
    refused: count(null),
  };
  await record(ctx, {
    action: 'questions.imported',
    courseId,
    subject: courseId,
    details: { file: upload.name, ...counts },
  });
  return done(counts);
}

/** False when another wrote a question of the same id in between. */
async function write(
  ctx: Context,
  courseId: string,
  plan: QuestionPlan,
  pictures: Pictures,
): Promise<boolean> {
  const { store, now } = ctx;
  const byUserId = ctx.actor.kind === 'person' ? ctx.actor.userId : null;
  for (const sha256 of plan.pictures) {
    const picture = pictures.get(sha256);
    if (picture) await put(ctx, picture);
  }
  await insertCategories(store, courseId, plan.categories);
  const added = plan.added.map((question) => ({ ...question, id: randomUUID() }));
  if ((await insertQuestions(store, courseId, added, now)) < added.length) return false;
  await updateQuestions(store, plan.updated, now);
  const written = [...added.map((question) => ({ ...question, revision: 1 })), ...plan.updated];
  await insertQuestionVersions(
    store,
    written.map(({ id, revision, kind, body }) => ({
      questionId: id,
      revision,
      kind,
      body,
      byUserId,
      at: now,
    })),
  );
  return true;
}
