import {
  type DraftActivity,
  type DraftCourse,
  type DraftModule,
  findDraftCourse,
  listCategoryRefs,
  listDraftActivities,
  listDraftModules,
  listLiveQuestions,
  lockDraftCourse,
} from '@/db/queries/authoring';
import type { Store } from '@/db/store';
import { found } from '@/lib/kernel/faults';
import type { Stock } from './check-slots';
import type { CompileOptions } from './compile-activity';
import { type Materials, readMaterials } from './materials';

/** A course as its authors left it: modules and activities in their order, and what they may point at. */
export type Draft = {
  course: DraftCourse;
  modules: (DraftModule & { activities: DraftActivity[] })[];
  stock: Stock;
  materials: Materials;
};

/** The whole draft of a course; locked until the transaction ends where asked. NotFound when there is none. */
export async function readDraft(
  store: Store,
  courseId: string,
  options: { lock?: boolean } = {},
): Promise<Draft> {
  const find = options.lock ? lockDraftCourse : findDraftCourse;
  const course = found(await find(store, courseId));
  const modules = await listDraftModules(store, courseId);
  const activities = await listDraftActivities(store, courseId);
  const categories = await listCategoryRefs(store, courseId);
  const questions = await listLiveQuestions(store, courseId);
  const refOf = new Map(categories.map(({ id, ref }) => [id, ref]));
  return {
    course,
    modules: modules.map((module) => ({
      ...module,
      activities: activities.filter(({ moduleId }) => moduleId === module.id),
    })),
    stock: {
      categories: categories.map(({ ref }) => ref),
      questions: questions.map(({ ref, categoryId, tags }) => ({
        ref,
        category: refOf.get(categoryId)!,
        tags,
      })),
    },
    materials: await readMaterials(store, courseId),
  };
}

/** Links inside compiled content are written for the course's own address. */
export function compileOptions({ course, materials }: Pick<Draft, 'course' | 'materials'>): CompileOptions {
  return { language: course.details.language, base: `/cursos/${course.slug}`, materials };
}
