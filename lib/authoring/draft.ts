import {
  type DraftActivity,
  type DraftCourse,
  type DraftModule,
  findDraftCourse,
  listCategoryRefs,
  listDraftActivities,
  listDraftModules,
  listFileNames,
  listQuestionRefs,
  lockDraftCourse,
} from '@/db/queries/authoring';
import type { Store } from '@/db/store';
import { found } from '@/lib/kernel/faults';
import type { Stock } from './check-slots';
import type { CompileOptions } from './compile-activity';

/** A course as its authors left it, modules and activities in their order, and what quizzes can draw from. */
export type Draft = {
  course: DraftCourse;
  modules: (DraftModule & { activities: DraftActivity[] })[];
  stock: Stock;
  figures: ReadonlySet<string>;
};

export async function readDraft(store: Store, courseId: string, options: { lock?: boolean } = {}): Promise<Draft> {
  const find = options.lock ? lockDraftCourse : findDraftCourse;
  const course = found(await find(store, courseId));
  const modules = await listDraftModules(store, courseId);
  const activities = await listDraftActivities(store, courseId);
  const categories = await listCategoryRefs(store, courseId);
  const questions = await listQuestionRefs(store, courseId);
  const inCategory = (id: string) => questions.filter(({ categoryId }) => categoryId === id).map(({ ref }) => ref);
  return {
    course,
    modules: modules.map((module) => ({
      ...module,
      activities: activities.filter(({ moduleId }) => moduleId === module.id),
    })),
    stock: new Map(categories.map(({ id, ref }) => [ref, inCategory(id)])),
    figures: new Set(await listFileNames(store, courseId)),
  };
}

/** Links inside compiled content are written for the course's own address. */
export function compileOptions(course: Pick<DraftCourse, 'slug' | 'details'>): CompileOptions {
  return { language: course.details.language, base: `/cursos/${course.slug}` };
}
