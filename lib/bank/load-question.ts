import { listTags } from '@/db/queries/bank';
import { listCategoriesCounted } from '@/db/queries/categories';
import { findQuestion, listQuestionVersions } from '@/db/queries/questions';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { kindOf } from '@/questions';
import { placeCategories } from './category-tree';
import { listUses, usesOf } from './list-uses';
import { questionState } from './question-state';

/** Where a question can stand, and the tags that others have. */
export async function listPlaces(ctx: Context, courseId: string) {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const categories = placeCategories(await listCategoriesCounted(ctx.store, courseId));
  const tags = (await listTags(ctx.store, courseId)).map(({ tag }) => tag);
  return { categories: categories.map(({ id, ref, title, depth }) => ({ id, ref, title, depth })), tags };
}

/** A question of the bank for its editor: where it is asked, where it may stand, and who wrote it last. */
export async function loadQuestion(ctx: Context, { courseId, ref }: { courseId: string; ref: string }) {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const question = found(await findQuestion(ctx.store, courseId, ref));
  const places = await listPlaces(ctx, courseId);
  const versions = await listQuestionVersions(ctx.store, question.id);
  const category = places.categories.find(({ id }) => id === question.categoryId)!;
  const isArchived = question.archivedAt !== null;
  const about = { ...question, category: category.ref, isArchived };
  return {
    question,
    summary: kindOf(question.kind).summarise(question.body),
    isArchived,
    state: questionState(question),
    category,
    ...places,
    versions: versions.map(({ body: _, ...version }) => version),
    uses: usesOf(about, await listUses(ctx.store, courseId)),
  };
}
export type LoadedQuestion = Awaited<ReturnType<typeof loadQuestion>>;
