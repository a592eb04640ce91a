import type { z } from 'zod';
import { findDraftCourse, listDraftActivities, listDraftModules } from '@/db/queries/authoring';
import { listCategories, listCourseFiles, listQuestions } from '@/db/queries/packages';
import { activityBody, courseDetails } from '@/lib/catalogue/input';
import { read } from '@/lib/files/read';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import { questionBody } from '@/questions';
import { type CourseFile, fromCourseFiles, mediaName } from './course-files';
import { byName, type Package, type PackageFile } from './package';

/** The draft of a course as a package: the inverse of importing it. The enrolment key stays behind; only its hash is known. */
export async function exportPackage(
  ctx: Context,
  { courseId }: { courseId: string },
): Promise<Result<Package>> {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const { store } = ctx;
  const course = found(await findDraftCourse(store, courseId));
  const activities = await listDraftActivities(store, courseId);
  const questions = await listQuestions(store, courseId);
  const files = await listCourseFiles(store, courseId);
  const modules = (await listDraftModules(store, courseId)).map(({ id, ref, title, summary, outcomes }) => {
    const own = activities
      .filter(({ moduleId }) => moduleId === id)
      .map(({ ref, title, minutes, completion, restrictions, body }) => ({
        ref,
        title,
        minutes,
        completion,
        restrictions,
        body: ordered(activityBody, body),
      }));
    return {
      ref,
      title,
      summary,
      minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
      outcomes,
      activities: own,
    };
  });
  return done({
    ref: course.slug,
    details: ordered(courseDetails, course.details),
    timeZone: course.timeZone,
    enrolment: {
      opensAt: course.opensAt?.toISOString() ?? null,
      closesAt: course.closesAt?.toISOString() ?? null,
      capacity: course.capacity,
      key: null,
    },
    modules,
    categories: (await listCategories(store, courseId)).map(({ id, ref, title }) => ({
      ref,
      title,
      questions: questions
        .filter(({ categoryId }) => categoryId === id)
        .map(({ ref, kind, body, topic, source, tags }) => ({
          ref,
          kind,
          body: orderedQuestion(kind, body),
          topic,
          source,
          tags,
        })),
    })),
    ...fromCourseFiles(files),
    files: await readFiles(ctx, files),
  });
}

async function readFiles(ctx: Context, files: CourseFile[]): Promise<PackageFile[]> {
  const list: PackageFile[] = [];
  for (const { name: path, sha256 } of files) {
    const name = mediaName(path);
    if (name === null || !sha256) continue;
    list.push({ name, bytes: new Uint8Array((await read(ctx, sha256)).bytes), sha256 });
  }
  return list.sort(byName);
}

/** jsonb forgets the order of keys; reading a value by its schema brings it back. */
function ordered<Value>(schema: z.ZodType<Value>, value: Value): Value {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : value;
}

function orderedQuestion(kind: string, body: unknown): unknown {
  const parsed = questionBody(kind, body);
  return parsed.ok ? parsed.body : body;
}
