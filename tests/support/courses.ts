import { randomUUID } from 'node:crypto';
import type { Store } from '@/db/store';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { importPackage } from '@/lib/packages/import-package';
import type { Package, PackageActivity } from '@/lib/packages/package';
import { readFolder } from '@/lib/packages/read-folder';
import { muelle } from '@/tests/lib/packages/folder';
import { contextOf } from './people';

const example = readFolder(muelle).package;

type Change = (course: Package) => void;
export type ImportedCourse = { courseId: string; slug: string; package: Package };

async function bring(store: Store, course: Package, options: { publish?: boolean; update?: boolean }) {
  for (const module of course.modules)
    module.minutes = module.activities.reduce((sum, { minutes }) => sum + minutes, 0);
  const outcome = await importPackage(contextOf(store, { kind: 'system' }), { package: course, ...options });
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.details)}`);
  return outcome.value.courseId;
}

/**
 * The example course under an address of its own, with `change` made to it before. A lesson to read (`el-puerto`), a
 * story (`la-niebla`), a quiz that opens after the lesson (`prueba`, three questions, 70 %), and a certificate.
 */
export async function importCourse(
  store: Store,
  change: Change = () => {},
  options: { publish?: boolean } = { publish: true },
): Promise<ImportedCourse> {
  const course = structuredClone(example);
  course.ref = `muelle-${randomUUID().slice(0, 8)}`;
  change(course);
  return { courseId: await bring(store, course, options), slug: course.ref, package: course };
}

/** What an author's change does: the course with the change made, published at once unless said otherwise. */
export async function changeCourse(
  store: Store,
  { package: course }: ImportedCourse,
  change: Change,
  publish = true,
): Promise<void> {
  change(course);
  await bring(store, course, { update: true, publish });
}

export function activityOf(course: Package, ref: string): PackageActivity {
  const all = course.modules.flatMap(({ activities }) => activities);
  return all.find((activity) => activity.ref === ref)!;
}

export const quizOf = (course: Package) => activityOf(course, 'prueba').body as QuizBody;

export function removeActivity(course: Package, ref: string): void {
  for (const module of course.modules)
    module.activities = module.activities.filter((activity) => activity.ref !== ref);
}

/** Leaves the quiz alone in its course, open to everyone, with `settings` of its own. */
export const onlyQuiz =
  (settings: Partial<QuizBody> = {}): Change =>
  (course) => {
    activityOf(course, 'prueba').restrictions = [];
    Object.assign(quizOf(course), { perPage: 0 }, settings);
    removeActivity(course, 'la-niebla');
    const lesson = activityOf(course, 'el-puerto');
    lesson.completion.isRequired = false;
  };
