import { lockDraftCourse } from '@/db/queries/authoring';
import { lockBankQuestions, updateBankQuestions, updateTagAdded, updateTagRemoved } from '@/db/queries/bank';
import { lockCategory } from '@/db/queries/categories';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { findShortages, refuseShortage } from './find-shortages';
import { type ChangeQuestions, mostTags } from './input';
import { pickQuestions } from './pick-questions';

const refuse = refusals('bank');

type Question = Awaited<ReturnType<typeof lockBankQuestions>>[number];
type Asked = Omit<ChangeQuestions, 'change'>;
type Change = {
  deed: string;
  isDone: (question: Question, asked: Asked) => boolean;
  write: (ctx: Context, ids: string[], asked: Asked) => Promise<void>;
};

const changes: Record<Exclude<ChangeQuestions['change'], 'ask'>, Change> = {
  move: {
    deed: 'questions.moved',
    isDone: ({ categoryId }, asked) => categoryId === asked.categoryId,
    write: ({ store, now }, ids, { categoryId }) =>
      updateBankQuestions(store, ids, { categoryId, updatedAt: now }),
  },
  tag: {
    deed: 'questions.tagged',
    isDone: ({ tags }, { tag }) => tags.includes(tag!),
    write: ({ store, now }, ids, { tag }) => updateTagAdded(store, ids, tag!, now),
  },
  untag: {
    deed: 'questions.untagged',
    isDone: ({ tags }, { tag }) => !tags.includes(tag!),
    write: ({ store, now }, ids, { tag }) => updateTagRemoved(store, ids, tag!, now),
  },
  archive: {
    deed: 'questions.archived',
    isDone: ({ archivedAt }) => archivedAt !== null,
    write: ({ store, now }, ids) => updateBankQuestions(store, ids, { archivedAt: now, updatedAt: now }),
  },
  restore: {
    deed: 'questions.restored',
    isDone: ({ archivedAt }) => archivedAt === null,
    write: ({ store, now }, ids) => updateBankQuestions(store, ids, { archivedAt: null, updatedAt: now }),
  },
};

/**
 * The questions that were ticked, or all that the filter finds, are moved, tagged, archived or restored; tells how many
 * were not so already. Refused when a published quiz could then no longer be filled.
 */
export async function changeQuestions(
  ctx: Context,
  { change: name, ...asked }: ChangeQuestions,
): Promise<Result<{ changed: number }>> {
  const { courseId, categoryId, tag } = asked;
  demandInCourse(ctx.actor, 'course.edit', courseId);
  found(await lockDraftCourse(ctx.store, courseId));
  const change = changes[name as Exclude<typeof name, 'ask'>];
  if (name === 'move' && !categoryId) return refuse('category-missing', { field: 'categoryId' });
  if (name === 'move') found(await lockCategory(ctx.store, courseId, categoryId!));
  if ((name === 'tag' || name === 'untag') && !tag) return refuse('tag-missing', { field: 'tag' });

  const ids = await pickQuestions(ctx.store, asked);
  if (ids.length === 0) return refuse('nothing-ticked');
  const questions = await lockBankQuestions(ctx.store, courseId, ids);
  if (questions.length < ids.length) throw new NotFound();
  const different = questions.filter((question) => !change.isDone(question, asked));
  if (different.length === 0) return done({ changed: 0 });
  if (name === 'tag' && different.some(({ tags }) => tags.length >= mostTags))
    return refuse('too-many-tags', { details: { most: mostTags }, field: 'tag' });

  const before = await findShortages(ctx.store, courseId);
  const changed = different.map(({ id }) => id);
  await change.write(ctx, changed, asked);
  const shortage = refuseShortage(before, await findShortages(ctx.store, courseId));
  if (shortage) return shortage;
  await record(ctx, {
    action: change.deed,
    courseId,
    subject: courseId,
    details: {
      count: changed.length,
      questions: different.slice(0, 100).map(({ ref }) => ref),
      ...(tag && { tag }),
      ...(categoryId && { categoryId }),
    },
  });
  return done({ changed: changed.length });
}
