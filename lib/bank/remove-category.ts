import type { z } from 'zod';
import { lockDraftCourse } from '@/db/queries/authoring';
import { deleteEmptyCategory, findCategory, lockEmptyCategory } from '@/db/queries/categories';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import type { categoryInput } from './input';
import { listUses } from './list-uses';

const refuse = refusals('bank');

/** The category is gone. Refused while anything stands in it, and while a quiz draws from it. */
export async function removeCategory(
  ctx: Context,
  { categoryId }: z.output<typeof categoryInput>,
): Promise<Result> {
  const { courseId, ref, title } = found(await findCategory(ctx.store, categoryId));
  demandInCourse(ctx.actor, 'course.edit', courseId);
  found(await lockDraftCourse(ctx.store, courseId));
  const quiz = (await listUses(ctx.store, courseId)).find(({ draft, published }) =>
    [...(draft?.draws ?? []), ...(published?.draws ?? [])].some(({ category }) => category === ref),
  );
  if (quiz) return refuse('category-drawn-from', { details: { quiz: quiz.title } });
  await lockEmptyCategory(ctx.store, categoryId);
  if (!(await deleteEmptyCategory(ctx.store, categoryId))) return refuse('category-not-empty');
  await record(ctx, { action: 'category.removed', courseId, subject: categoryId, details: { title } });
  return done();
}
