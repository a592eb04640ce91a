import * as queries from '@/db/queries/packages';
import { fileKind } from '@/lib/files/file-kinds';
import { put } from '@/lib/files/put';
import type { Context } from '@/lib/kernel/context';
import { toCourseFiles } from './course-files';
import type { Package } from './package';

/** The draft of the course holds what the package holds, and nothing else. Ids in the database stay. */
export async function writeDraft(ctx: Context, courseId: string, course: Package): Promise<void> {
  const { store, now } = ctx;
  const updatedBy = ctx.actor.kind === 'person' ? ctx.actor.userId : null;

  for (const [position, module] of course.modules.entries()) {
    const { ref, title, summary, outcomes } = module;
    const moduleId = await queries.insertModule(store, { courseId, ref, title, summary, outcomes, position });
    for (const [place, activity] of module.activities.entries())
      await queries.insertActivity(store, {
        ...activity,
        courseId,
        moduleId,
        position: place,
        updatedAt: now,
        updatedBy,
      });
  }
  for (const [position, category] of course.categories.entries()) {
    const { ref, title } = category;
    const categoryId = await queries.insertCategory(store, { courseId, ref, title, position });
    for (const [place, question] of category.questions.entries())
      await queries.insertQuestion(
        store,
        { ...question, courseId, categoryId, position: place, updatedAt: now },
        updatedBy,
      );
  }
  const files = toCourseFiles(course);
  for (const { svg } of course.figures)
    await put(ctx, { bytes: Buffer.from(svg), mediaType: 'image/svg+xml' });
  for (const { name, bytes } of course.files) await put(ctx, { bytes, mediaType: fileKind(name)!.mediaType });
  for (const file of files) await queries.insertCourseFile(store, { ...file, courseId });

  const refs = (rows: { ref: string }[]) => rows.map(({ ref }) => ref);
  const activities = course.modules.flatMap((module) => module.activities);
  const questions = course.categories.flatMap((category) => category.questions);
  await queries.deleteActivitiesExcept(store, courseId, refs(activities));
  await queries.deleteModulesExcept(store, courseId, refs(course.modules));
  await queries.updateArchivedExcept(store, courseId, refs(questions), now);
  await queries.deleteEmptyCategoriesExcept(store, courseId, refs(course.categories));
  await queries.deleteCourseFilesExcept(
    store,
    courseId,
    files.map(({ name }) => name),
  );
}
