import { questionCategories, questions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';
import { noon } from '../authoring/desk';

/** A category of a course's bank. */
export async function newCategory(
  store: Store,
  courseId: string,
  ref: string,
  parentId: string | null = null,
) {
  const [row] = await store
    .insert(questionCategories)
    .values({ courseId, ref, title: ref, parentId, position: 50 })
    .returning();
  return row!.id;
}

/** Questions of right or wrong in a category, one for each prompt, all with these tags. */
export async function newQuestions(
  store: Store,
  {
    courseId,
    categoryId,
    prompts,
    tags = [],
  }: { courseId: string; categoryId: string; prompts: string[]; tags?: string[] },
) {
  const rows = prompts.map((prompt, position) => ({
    courseId,
    categoryId,
    ref: `${categoryId.slice(0, 8)}-${position}`,
    kind: 'truefalse',
    body: { prompt, answer: true },
    tags,
    position,
    updatedAt: noon,
  }));
  const ids: string[] = [];
  for (let from = 0; from < rows.length; from += 1000) {
    const saved = await store
      .insert(questions)
      .values(rows.slice(from, from + 1000))
      .returning({ id: questions.id });
    ids.push(...saved.map(({ id }) => id));
  }
  return ids;
}
