import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activities, courses, modules } from '@/db/schema/catalogue';
import type { Actor } from '@/lib/kernel/context';
import { Forbidden } from '@/lib/kernel/faults';
import { listStaffCourses } from '@/lib/reports/list-staff-courses';
import { testDatabase } from '@/tests/support/database';
import {
  contextOf,
  daysBefore,
  enrolled,
  lesson,
  makeCourse,
  makeStaff,
  makeUser,
  noon,
  publish,
} from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const listed = async (actor: Actor) =>
  (await listStaffCourses(contextOf(db.store, actor))).map(({ id }) => id);
const rowOf = async (actor: Actor, courseId: string) =>
  (await listStaffCourses(contextOf(db.store, actor))).find(({ id }) => id === courseId)!;

describe('G1: the courses of the administration', () => {
  it('shows a coordinator their own courses and no other', async () => {
    const [mine, other] = [await makeCourse(db.store), await makeCourse(db.store)];
    const coordinator = await makeStaff(db.store, { [mine.courseId]: 'coordinator' });
    expect(await listed(coordinator)).toEqual([mine.courseId]);
    expect(await listed(coordinator)).not.toContain(other.courseId);
  });

  it('shows all of them to administrators, without those that are archived', async () => {
    const [one, gone] = [await makeCourse(db.store), await makeCourse(db.store)];
    await db.store.update(courses).set({ archivedAt: noon }).where(eq(courses.id, gone.courseId));
    const ids = await listed(await makeUser(db.store, { isAdmin: true }));
    expect(ids).toContain(one.courseId);
    expect(ids).not.toContain(gone.courseId);
  });

  it('forbids guests, and learners who are no staff', async () => {
    await expect(listed({ kind: 'guest' })).rejects.toThrow(Forbidden);
    await expect(listed(await makeUser(db.store))).rejects.toThrow(Forbidden);
  });

  it('offers the list of people to reporters and not to authors', async () => {
    const { courseId } = await makeCourse(db.store);
    const reporter = await makeStaff(db.store, { [courseId]: 'reporter' });
    const author = await makeStaff(db.store, { [courseId]: 'author' });
    expect(await rowOf(reporter, courseId)).toMatchObject({ mayPeople: true, mayCertificates: true });
    expect(await rowOf(author, courseId)).toMatchObject({ mayPeople: false, mayCertificates: false });
  });

  it('counts each course by itself', async () => {
    const [full, empty] = [await makeCourse(db.store), await makeCourse(db.store)];
    await enrolled(db.store, full.courseId);
    await enrolled(db.store, full.courseId, { completedAt: noon });
    await enrolled(db.store, full.courseId, { leftAt: noon, enrolledAt: daysBefore(40) });
    await enrolled(db.store, full.courseId, { enrolledAt: daysBefore(40), lastOpenedAt: daysBefore(15) });
    await enrolled(db.store, full.courseId, { enrolledAt: daysBefore(40), lastOpenedAt: daysBefore(13) });
    const admin = await makeUser(db.store, { isAdmin: true });
    const numbers = { enrolled: 4, completed: 1, left: 1, idle: 1, certificates: 0 };
    expect(await rowOf(admin, full.courseId)).toMatchObject(numbers);
    expect(await rowOf(admin, empty.courseId)).toMatchObject({ enrolled: 0, completed: 0, left: 0, idle: 0 });
  });
});

describe('G2: draft and published are told apart', () => {
  const changes: [string, (course: Awaited<ReturnType<typeof makeCourse>>) => PromiseLike<unknown>][] = [
    [
      'a text',
      ({ ids }) =>
        db.store
          .update(activities)
          .set({ body: lesson('Otro.') })
          .where(eq(activities.id, ids.uno!)),
    ],
    [
      'a title',
      ({ ids }) => db.store.update(activities).set({ title: 'Otro' }).where(eq(activities.id, ids.uno!)),
    ],
    [
      'the minutes',
      ({ ids }) => db.store.update(activities).set({ minutes: 0.1 }).where(eq(activities.id, ids.uno!)),
    ],
    [
      'the order',
      ({ ids }) => db.store.update(activities).set({ position: 9 }).where(eq(activities.id, ids.uno!)),
    ],
    ['a removal', ({ ids }) => db.store.delete(activities).where(eq(activities.id, ids.dos!))],
    [
      'a module',
      ({ moduleId }) => db.store.update(modules).set({ summary: 'Otro' }).where(eq(modules.id, moduleId)),
    ],
    [
      'the facts of the course',
      ({ courseId }) =>
        db.store
          .update(courses)
          .set({ details: sql`jsonb_set(details, '{hours}', '5')` })
          .where(eq(courses.id, courseId)),
    ],
  ];

  it('says draft before the first version, and nothing is pending right after publishing', async () => {
    const course = await makeCourse(db.store);
    const admin = await makeUser(db.store, { isAdmin: true });
    expect(await rowOf(admin, course.courseId)).toMatchObject({ version: null, hasChanges: false });
    await publish(db.store, course.courseId);
    expect(await rowOf(admin, course.courseId)).toMatchObject({ version: 1, hasChanges: false });
  });

  it.each(changes)('marks %s as not published, until it is', async (_what, change) => {
    const course = await makeCourse(db.store);
    const admin = await makeUser(db.store, { isAdmin: true });
    await publish(db.store, course.courseId);
    await change(course);
    expect(await rowOf(admin, course.courseId)).toMatchObject({ version: 1, hasChanges: true });
    await publish(db.store, course.courseId);
    expect(await rowOf(admin, course.courseId)).toMatchObject({ version: 2, hasChanges: false });
  });
});
