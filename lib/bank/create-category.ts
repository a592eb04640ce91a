import type { z } from 'zod';
import { lockDraftCourse } from '@/db/queries/authoring';
import { insertNewCategory, listCategoriesCounted } from '@/db/queries/categories';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import { freeRef, stemOf } from './free-ref';
import type { createCategoryInput } from './input';

/** The bank has this category, under the other or at the top; one that is there already stays as it is. */
export async function createCategory(
  ctx: Context,
  { courseId, title, ...rest }: z.output<typeof createCategoryInput>,
): Promise<Result<{ ref: string }>> {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const parentId = rest.parentId ?? null;
  found(await lockDraftCourse(ctx.store, courseId));
  const categories = await listCategoriesCounted(ctx.store, courseId);
  if (parentId !== null) found(categories.find(({ id }) => id === parentId));
  const same = categories.find((category) => category.parentId === parentId && category.title === title);
  if (same) return done({ ref: same.ref });
  const ref = freeRef(
    stemOf(title, 'categoria'),
    categories.map((category) => category.ref),
  );
  const saved = found(await insertNewCategory(ctx.store, { courseId, ref, title, parentId }));
  await record(ctx, { action: 'category.created', courseId, subject: saved.id, details: { title } });
  return done({ ref });
}
