import { findStaffCourse as findCourse } from '@/db/queries/reports';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { type CourseRight, demandInCourse, mayInCourse } from '@/lib/kernel/permissions';

/** The course at this address for someone who may do this in it, with what else they may. */
export async function findStaffCourse(ctx: Context, slug: string, right: CourseRight) {
  const { details, ...course } = found(await findCourse(ctx.store, slug));
  demandInCourse(ctx.actor, right, course.id);
  const may = (other: CourseRight) => mayInCourse(ctx.actor, other, course.id);
  return {
    ...course,
    title: details.title,
    language: details.language,
    may: {
      edit: may('course.edit'),
      publish: may('course.publish'),
      managePeople: may('people.manage'),
      seePeople: may('people.see'),
      seeCertificates: may('certificates.see'),
    },
  };
}
export type StaffCourse = Awaited<ReturnType<typeof findStaffCourse>>;
