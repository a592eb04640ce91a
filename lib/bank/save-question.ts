import { lockDraftCourse } from '@/db/queries/authoring';
import { lockCategory } from '@/db/queries/categories';
import {
  type BankQuestion,
  findQuestionById,
  insertQuestionVersion,
  lockQuestion,
  updateQuestion,
} from '@/db/queries/questions';
import { record } from '@/lib/audit/record';
import { canonical } from '@/lib/authoring/canonical';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { findShortages, refuseShortage } from './find-shortages';
import { type AboutQuestion, aboutOf, questionState } from './question-state';

const refuse = refusals('bank');

export type SaveQuestion = { questionId: string; seen: string; body: unknown; about: AboutQuestion };

/**
 * The question says this. A new text is a new version; attempts keep the one they were given. Refused when someone saved in
 * between, and when a published quiz could then no longer be filled. `body` is one that its kind has read.
 */
export async function saveQuestion(
  ctx: Context,
  { questionId, seen, body, about }: SaveQuestion,
): Promise<Result<BankQuestion>> {
  const { courseId } = found(await findQuestionById(ctx.store, questionId));
  demandInCourse(ctx.actor, 'course.edit', courseId);
  found(await lockDraftCourse(ctx.store, courseId));
  found(await lockCategory(ctx.store, courseId, about.categoryId));
  const before = found(await lockQuestion(ctx.store, questionId));
  const isNewText = canonical(body) !== canonical(before.body);
  if (!isNewText && canonical(about) === canonical(aboutOf(before))) return done(before);
  if (seen !== questionState(before)) return refuse('conflict');

  const shortages = await findShortages(ctx.store, courseId);
  const revision = before.revision + (isNewText ? 1 : 0);
  const change = { ...about, body, revision, updatedAt: ctx.now };
  await updateQuestion(ctx.store, questionId, change);
  const shortage = refuseShortage(shortages, await findShortages(ctx.store, courseId));
  if (shortage) return shortage;
  if (isNewText) await keepVersion(ctx, { ...before, ...change });
  await record(ctx, {
    action: 'question.edited',
    courseId,
    subject: questionId,
    details: { question: before.ref, revision },
  });
  return done({ ...before, ...change });
}

/** The text of a question as it is now stays readable under its revision, with who wrote it. */
export async function keepVersion(ctx: Context, question: BankQuestion): Promise<void> {
  const { id, revision, kind, body } = question;
  await insertQuestionVersion(ctx.store, {
    questionId: id,
    revision,
    kind,
    body,
    byUserId: ctx.actor.kind === 'person' ? ctx.actor.userId : null,
    at: ctx.now,
  });
}
