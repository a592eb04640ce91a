import { listCourseNumbers } from '@/db/queries/reports';
import type { Context } from '@/lib/kernel/context';
import { Forbidden } from '@/lib/kernel/faults';
import { demandPerson, isStaff, mayInCourse } from '@/lib/kernel/permissions';
import { idleSince } from './idle-since';

/** The courses where the person is staff, all of them for administrators, with their numbers; one statement. */
export async function listStaffCourses(ctx: Context) {
  const { actor } = demandPerson(ctx);
  if (!isStaff(actor)) throw new Forbidden();
  const ids = actor.isAdmin ? undefined : Object.keys(actor.staff);
  const courses = await listCourseNumbers(ctx.store, { ids, idleSince: idleSince(ctx.now) });
  return courses.map(({ details, ...course }) => ({
    ...course,
    title: details.title,
    language: details.language,
    mayPeople: mayInCourse(actor, 'people.see', course.id),
    mayCertificates: mayInCourse(actor, 'certificates.see', course.id),
  }));
}
export type StaffCourseRow = Awaited<ReturnType<typeof listStaffCourses>>[number];
