import { lockDraftCourse } from '@/db/queries/authoring';
import * as queries from '@/db/queries/packages';
import { record } from '@/lib/audit/record';
import { publishCourse } from '@/lib/authoring/publish-course';
import { hashEnrolmentKey } from '@/lib/enrolment/enrolment-key';
import type { Context } from '@/lib/kernel/context';
import { demandInCourse, demandOnSite } from '@/lib/kernel/permissions';
import { done, type Refusal, type Result, refusals } from '@/lib/kernel/result';
import { checkPackage } from './check-package';
import type { Package } from './package';
import { writeDraft } from './write-draft';

const refuse = refusals('packages');

export type ImportInput = {
  package: Package;
  /** Learners see it at once. */
  publish?: boolean;
  /** An existing course gets the package as its new draft. Without it, an existing course is never touched. */
  update?: boolean;
};
export type Imported = { courseId: string; created: boolean };

class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** The package is a course, whole or not at all. Enrolment settings of an existing course stay: they act at once. */
export async function importPackage(ctx: Context, input: ImportInput): Promise<Result<Imported>> {
  demandOnSite(ctx.actor, 'courses.create');
  const errors = checkPackage(input.package).filter(({ severity }) => severity === 'error');
  const first = errors[0];
  if (first) {
    const { file, line, message } = first;
    return refuse('package-has-problems', { details: { count: errors.length, file, line, message } });
  }
  try {
    return await ctx.store.transaction(async (store) => done(await write({ ...ctx, store }, input)));
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}

async function write(ctx: Context, { package: course, publish, update }: ImportInput): Promise<Imported> {
  const { ref, details, timeZone, enrolment } = course;
  const created = await queries.insertCourse(ctx.store, {
    slug: ref,
    details,
    timeZone,
    opensAt: enrolment.opensAt ? new Date(enrolment.opensAt) : null,
    closesAt: enrolment.closesAt ? new Date(enrolment.closesAt) : null,
    capacity: enrolment.capacity,
    enrolmentKeyHash: enrolment.key ? hashEnrolmentKey(enrolment.key) : null,
    createdAt: ctx.now,
  });
  if (!created && !update) throw new Undone(refuse('course-exists', { details: { course: ref } }));
  const courseId = created ?? (await queries.findCourseBySlug(ctx.store, ref))!.id;
  if (!created) {
    demandInCourse(ctx.actor, 'course.edit', courseId);
    await lockDraftCourse(ctx.store, courseId);
    await queries.updateCourseDetails(ctx.store, courseId, { details, timeZone });
  }
  await writeDraft(ctx, courseId, course);
  await record(ctx, {
    action: created ? 'course.created' : 'course.imported',
    courseId,
    subject: courseId,
    details: { course: ref, activities: course.modules.flatMap((module) => module.activities).length },
  });
  if (publish) {
    const published = await publishCourse(ctx, { courseId });
    if (!published.ok) throw new Undone(published);
  }
  return { courseId, created: created !== undefined };
}
