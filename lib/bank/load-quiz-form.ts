import { findDraftActivity } from '@/db/queries/authoring';
import { listTags } from '@/db/queries/bank';
import { listCategoriesCounted } from '@/db/queries/categories';
import { countAttempts } from '@/db/queries/uses';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { placeCategories } from './category-tree';
import { listNamed } from './find-questions';

/** What the form of a quiz needs besides its draft: what the bank has, what its questions are called, who sat it. */
export async function loadQuizForm(ctx: Context, { activityId }: { activityId: string }) {
  const { courseId, body } = found(await findDraftActivity(ctx.store, activityId));
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const slots = body.kind === 'quiz' ? body.slots : [];
  const refs = slots.flatMap((slot) => ('question' in slot ? slot.question : []));
  const [counted, tags, known, attempts] = await Promise.all([
    listCategoriesCounted(ctx.store, courseId),
    listTags(ctx.store, courseId),
    listNamed(ctx, courseId, refs),
    countAttempts(ctx.store, activityId),
  ]);
  const categories = placeCategories(counted).map(({ ref, title, depth, live }) => ({
    ref,
    title,
    depth,
    live,
  }));
  return { stock: { categories, tags }, known, attempts };
}
