import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activities } from '@/db/schema/catalogue';
import { letters } from '@/db/schema/platform';
import type { Actor, StaffRole } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { loadActivityDesk } from '@/lib/reports/load-activity-desk';
import { loadCourseDesk } from '@/lib/reports/load-course-desk';
import { loadCourseNumbers } from '@/lib/reports/load-course-numbers';
import { testDatabase } from '@/tests/support/database';
import {
  contextOf,
  enrolled,
  lesson,
  makeCourse,
  makeStaff,
  makeUser,
  noon,
  publish,
} from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
let course: Awaited<ReturnType<typeof makeCourse>>;
beforeAll(async () => {
  db = await testDatabase();
  course = await makeCourse(db.store);
});
afterAll(() => db.drop());

const staff = (role: StaffRole, courseId = course.courseId) => makeStaff(db.store, { [courseId]: role });
const desk = (actor: Actor) => loadCourseDesk(contextOf(db.store, actor), course.slug);
const activityDesk = (actor: Actor, activity = 'uno') =>
  loadActivityDesk(contextOf(db.store, actor), { course: course.slug, activity });

describe('G1: the desk of a course', () => {
  it('forbids guests, learners, and coordinators of another course', async () => {
    const other = await makeCourse(db.store);
    const strangers: Actor[] = [
      { kind: 'guest' },
      await makeUser(db.store),
      (await enrolled(db.store, course.courseId)).person,
      await staff('coordinator', other.courseId),
    ];
    for (const stranger of strangers) {
      await expect(desk(stranger)).rejects.toThrow(Forbidden);
      await expect(activityDesk(stranger)).rejects.toThrow(Forbidden);
      const { courseId } = course;
      await expect(loadCourseNumbers(contextOf(db.store, stranger), { courseId })).rejects.toThrow(Forbidden);
    }
  });

  it('does not know a course or an activity that is not there, nor one of another course', async () => {
    const admin = await makeUser(db.store, { isAdmin: true });
    await makeCourse(db.store, { activities: [{ ref: 'ajena' }] });
    await expect(loadCourseDesk(contextOf(db.store, admin), 'nada')).rejects.toThrow(NotFound);
    await expect(activityDesk(admin, 'ajena')).rejects.toThrow(NotFound);
  });

  it('lets a reporter see and not edit, an author edit and not publish', async () => {
    const rights = async (role: StaffRole) => (await desk(await staff(role))).course.may;
    const nothing = {
      edit: false,
      publish: false,
      managePeople: false,
      seePeople: false,
      seeCertificates: false,
    };
    expect(await rights('reporter')).toEqual({ ...nothing, seePeople: true, seeCertificates: true });
    expect(await rights('author')).toEqual({ ...nothing, edit: true });
    expect(await rights('coordinator')).toEqual({
      edit: true,
      publish: true,
      managePeople: true,
      seePeople: true,
      seeCertificates: true,
    });
  });

  it('opens the page that publishes to coordinators only', async () => {
    const open = async (role: StaffRole) =>
      loadCourseDesk(contextOf(db.store, await staff(role)), course.slug, 'course.publish');
    await expect(open('reporter')).rejects.toThrow(Forbidden);
    await expect(open('author')).rejects.toThrow(Forbidden);
    expect((await open('coordinator')).course.id).toBe(course.courseId);
  });
});

describe('G2: what is not published', () => {
  it('lists the change and marks the activity in the outline', async () => {
    const own = await makeCourse(db.store);
    const coordinator = await staff('coordinator', own.courseId);
    await publish(db.store, own.courseId);
    await db.store
      .update(activities)
      .set({ body: lesson('Otro texto.') })
      .where(eq(activities.id, own.ids.dos!));
    const { outline, changes } = await loadCourseDesk(contextOf(db.store, coordinator), own.slug);
    expect(changes.changes).toMatchObject([{ what: 'activity', change: 'changed', ref: 'dos' }]);
    expect(outline.modules[0]!.activities.map(({ ref, state }) => [ref, state])).toEqual([
      ['uno', 'published'],
      ['dos', 'changed'],
    ]);
    const opened = await loadActivityDesk(contextOf(db.store, coordinator), {
      course: own.slug,
      activity: 'dos',
    });
    expect(opened).toMatchObject({ state: 'changed', draft: { body: { markdown: 'Otro texto.' } } });
  });
});

describe('I1: letters that failed', () => {
  it('are counted for the course until they are sent', async () => {
    const own = await makeCourse(db.store);
    const coordinator = await staff('coordinator', own.courseId);
    const letter = {
      toEmail: 'a@faro.test',
      template: 'welcome',
      locale: 'es',
      subject: 's',
      text: 't',
      html: 'h',
    };
    const { courseId } = own;
    const base = { ...letter, courseId, createdAt: noon };
    await db.store.insert(letters).values([
      { ...base, dedupeKey: 'failed', failedAt: noon, error: 'x' },
      { ...base, dedupeKey: 'sent', sentAt: noon },
      { ...base, dedupeKey: 'waiting' },
    ]);
    expect(await loadCourseNumbers(contextOf(db.store, coordinator), { courseId })).toMatchObject({
      failedLetters: 1,
    });
  });
});
