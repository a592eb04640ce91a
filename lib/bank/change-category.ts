import type { z } from 'zod';
import { lockDraftCourse } from '@/db/queries/authoring';
import { findCategory, listCategoriesCounted, updateCategory } from '@/db/queries/categories';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { placeCategories } from './category-tree';
import type { changeCategoryInput } from './input';

const refuse = refusals('bank');

/**
 * The category has this name and stands under that one, or at the top. Refused under itself or anything below it:
 * the tree of a course is changed by one at a time, so two moves never make a ring either. Its `ref` stays.
 */
export async function changeCategory(
  ctx: Context,
  { categoryId, title, parentId = undefined }: z.output<typeof changeCategoryInput>,
): Promise<Result<{ ref: string }>> {
  const { courseId } = found(await findCategory(ctx.store, categoryId));
  demandInCourse(ctx.actor, 'course.edit', courseId);
  found(await lockDraftCourse(ctx.store, courseId));
  const categories = placeCategories(await listCategoriesCounted(ctx.store, courseId));
  const category = found(categories.find(({ id }) => id === categoryId));
  const change = { title, parentId: parentId ?? null };
  if (category.title === title && category.parentId === change.parentId) return done({ ref: category.ref });
  if (change.parentId !== null) {
    found(categories.find(({ id }) => id === change.parentId));
    if (category.under.includes(change.parentId)) return refuse('category-cycle', { field: 'parentId' });
  }
  const isTaken = categories.some(
    (other) => other.id !== categoryId && other.parentId === change.parentId && other.title === title,
  );
  if (isTaken) return refuse('category-taken', { field: 'title' });
  await updateCategory(ctx.store, categoryId, change);
  await record(ctx, {
    action: category.parentId === change.parentId ? 'category.renamed' : 'category.moved',
    courseId,
    subject: categoryId,
    details: { title, before: category.title },
  });
  return done({ ref: category.ref });
}
