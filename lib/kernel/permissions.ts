import type { Actor, Context, Person, StaffRole } from './context';
import { Forbidden } from './faults';

/** What staff of a course may do, by role. Administrators may do everything; learners nothing of this. */
const courseRights = {
  'course.see': ['coordinator', 'author', 'reporter'],
  'course.edit': ['coordinator', 'author'],
  'course.publish': ['coordinator'],
  'people.see': ['coordinator', 'reporter'],
  'people.manage': ['coordinator'],
  'certificates.see': ['coordinator', 'reporter'],
  'certificates.manage': ['coordinator'],
} as const satisfies Record<string, readonly StaffRole[]>;

const siteRights = ['mail.see', 'audit.see', 'courses.create'] as const;

export type CourseRight = keyof typeof courseRights;
export type SiteRight = (typeof siteRights)[number];

/** Whether the actor may do this in the course that the object itself belongs to. */
export function mayInCourse(actor: Actor, right: CourseRight, courseId: string): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'guest') return false;
  if (actor.isAdmin) return true;
  const role = actor.staff[courseId];
  return role !== undefined && (courseRights[right] as readonly StaffRole[]).includes(role);
}

/** Throws Forbidden unless the actor may do this in that course. */
export function demandInCourse(actor: Actor, right: CourseRight, courseId: string): void {
  if (!mayInCourse(actor, right, courseId)) throw new Forbidden();
}

/** Whether the actor may do this on the whole site: administrators only. */
export function mayOnSite(actor: Actor, _right: SiteRight): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.isAdmin);
}

export function demandOnSite(actor: Actor, right: SiteRight): void {
  if (!mayOnSite(actor, right)) throw new Forbidden();
}

/** The context with a signed-in person, or Forbidden. */
export function demandPerson(ctx: Context): Context<Person> {
  if (ctx.actor.kind !== 'person') throw new Forbidden();
  return ctx as Context<Person>;
}

/** Whether the person is staff anywhere, and so may open the admin area at all. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'person' && (actor.isAdmin || Object.keys(actor.staff).length > 0);
}
