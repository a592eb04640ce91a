import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courses } from '@/db/schema/catalogue';
import { enrolments } from '@/db/schema/enrolment';
import { enrol } from '@/lib/enrolment/enrol';
import { hashEnrolmentKey } from '@/lib/enrolment/enrolment-key';
import { findMyEnrolment } from '@/lib/enrolment/find-my-enrolment';
import { leave } from '@/lib/enrolment/leave';
import type { Actor, Person } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { actionsOn, atDoor, lettersTo, warm } from '@/tests/lib/accounts/people';
import { type ImportedCourse, importCourse } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { contextOf, makeUser, noon } from '@/tests/support/people';

const parallel = 50;
// Two files run at once, and the server of the tests has room for a hundred connections.
const connections = 30;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: connections });
  await warm(db.store, connections);
});
afterAll(() => db.drop());

const enter = (actor: Actor, course: string, key?: string, now = noon) =>
  atDoor(contextOf(db.store, actor, now), (ctx) => enrol(ctx, { course, key }));
const quit = (actor: Actor, course: string) =>
  atDoor(contextOf(db.store, actor), (ctx) => leave(ctx, { course }));
const rowsOf = ({ courseId }: ImportedCourse) =>
  db.store.select().from(enrolments).where(eq(enrolments.courseId, courseId));
const seatsOf = async ({ courseId }: ImportedCourse) =>
  (await db.store.select().from(courses).where(eq(courses.id, courseId)))[0]!.seatsTaken;
const set = ({ courseId }: ImportedCourse, change: Partial<typeof courses.$inferInsert>) =>
  db.store.update(courses).set(change).where(eq(courses.id, courseId));
const emailOf = ({ userId }: Person) => `${userId}@faro.test`;

describe('A3: enrolling oneself', () => {
  it('takes a place, writes the welcome letter with its job, and is recorded', async () => {
    const [course, person] = [await importCourse(db.store), await makeUser(db.store)];
    expect(await enter(person, course.slug)).toEqual({ ok: true, value: { slug: course.slug } });
    const rows = await rowsOf(course);
    expect(rows).toMatchObject([{ userId: person.userId, enrolledAt: noon, leftAt: null }]);
    expect(await seatsOf(course)).toBe(1);
    expect(await actionsOn(db.store, rows[0]!.id)).toEqual(['enrolment.started']);
    const letters = await db.sql`select id, locale, text from letters where to_email = ${emailOf(person)}`;
    expect(letters).toMatchObject([
      { locale: 'es', text: expect.stringContaining(`https://faro.test/aprender/${course.slug}`) },
    ]);
    const jobs = await db.sql`select 1 from graphile_worker.jobs where key = ${`letter:${letters[0]!.id}`}`;
    expect(jobs).toHaveLength(1);
  });

  it('asks published, window, places and key, in this order', async () => {
    const course = await importCourse(db.store, undefined, { publish: false });
    const person = await makeUser(db.store);
    const later = new Date(noon.getTime() + 1);
    const earlier = new Date(noon.getTime() - 1);
    await set(course, { opensAt: later, capacity: 0, enrolmentKeyHash: hashEnrolmentKey('faro') });
    await expect(enter(person, course.slug, 'mal')).rejects.toThrow(NotFound);
    const other = await importCourse(db.store);
    const [{ publishedVersionId } = {}] = await db.store
      .select()
      .from(courses)
      .where(eq(courses.id, other.courseId));
    await set(course, { publishedVersionId });
    const reason = async (key?: string) => enter(person, course.slug, key);
    expect(await reason('mal')).toMatchObject({ ok: false, part: 'enrolment', reason: 'not-yet' });
    await set(course, { opensAt: null, closesAt: earlier });
    expect(await reason('mal')).toMatchObject({ reason: 'closed' });
    await set(course, { closesAt: null });
    expect(await reason('mal')).toMatchObject({ reason: 'full' });
    await set(course, { capacity: 1 });
    expect(await reason('mal')).toMatchObject({ reason: 'wrong-key', field: 'key' });
    expect(await reason()).toMatchObject({ reason: 'key-needed', field: 'key' });
    expect(await rowsOf(course)).toEqual([]);
    expect(await lettersTo(db.store, emailOf(person))).toEqual([]);
    expect(await reason('faro')).toMatchObject({ ok: true });
  });

  it('both limits of the window belong to it', async () => {
    const course = await importCourse(db.store);
    await set(course, { opensAt: noon, closesAt: new Date(noon.getTime() + 60_000) });
    const at = async (milliseconds: number) =>
      enter(await makeUser(db.store), course.slug, undefined, new Date(noon.getTime() + milliseconds));
    expect(await at(-1)).toMatchObject({ reason: 'not-yet' });
    expect(await at(0)).toMatchObject({ ok: true });
    expect(await at(60_000)).toMatchObject({ ok: true });
    expect(await at(60_001)).toMatchObject({ reason: 'closed' });
  });

  it('twice is once: who is in already is let in, whatever the window, the places and the key say now', async () => {
    const [course, person] = [await importCourse(db.store), await makeUser(db.store)];
    await enter(person, course.slug);
    await set(course, { closesAt: new Date(0), capacity: 1, enrolmentKeyHash: hashEnrolmentKey('faro') });
    expect(await enter(person, course.slug)).toMatchObject({ ok: true });
    const rows = await rowsOf(course);
    expect(rows).toHaveLength(1);
    expect(await seatsOf(course)).toBe(1);
    expect(await actionsOn(db.store, rows[0]!.id)).toEqual(['enrolment.started']);
  });

  it('is for people who signed in, and for courses that are there', async () => {
    const course = await importCourse(db.store);
    await expect(enter({ kind: 'guest' }, course.slug)).rejects.toThrow(Forbidden);
    await expect(enter({ kind: 'system' }, course.slug)).rejects.toThrow(Forbidden);
    const person = await makeUser(db.store);
    await expect(enter(person, 'no-existe')).rejects.toThrow(NotFound);
    await set(course, { archivedAt: noon });
    await expect(enter(person, course.slug)).rejects.toThrow(NotFound);
  });

  it('tells the public page whether its visitor is in, and done', async () => {
    const [course, person] = [await importCourse(db.store), await makeUser(db.store)];
    const mine = (actor: Actor) => findMyEnrolment(contextOf(db.store, actor), course.courseId);
    expect(await mine(person)).toBe('none');
    await enter(person, course.slug);
    expect(await mine(person)).toBe('enrolled');
    expect(await mine(await makeUser(db.store))).toBe('none');
    expect(await mine({ kind: 'guest' })).toBe('none');
    await db.store.update(enrolments).set({ completedAt: noon }).where(eq(enrolments.userId, person.userId));
    expect(await mine(person)).toBe('completed');
    await quit(person, course.slug);
    expect(await mine(person)).toBe('none');
  });
});

describe('A5: the key', () => {
  it('opens with blanks around it and in another form of the same letters', async () => {
    const course = await importCourse(db.store, ({ enrolment }) => {
      enrolment.key = 'Bahía 2027';
    });
    for (const key of ['Bahía 2027', '  Bahía 2027 ', 'Bahía 2027'.normalize('NFD')])
      expect(await enter(await makeUser(db.store), course.slug, key)).toMatchObject({ ok: true });
  });

  it('a wrong one never hints at the right one: every wrong key is refused alike', async () => {
    const course = await importCourse(db.store, ({ enrolment }) => {
      enrolment.key = 'Bahía 2027';
    });
    const person = await makeUser(db.store);
    const wrong = ['x', 'B', 'Bahía 202', 'Bahía 20277', 'bahía 2027', 'Bahia 2027', 'X'.repeat(100)];
    const refusals = await Promise.all(wrong.map((key) => enter(person, course.slug, key)));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals[0]).toEqual({ ok: false, part: 'enrolment', reason: 'wrong-key', field: 'key' });
  });

  it('is kept as a hash only, and not in letters or records', async () => {
    const course = await importCourse(db.store, ({ enrolment }) => {
      enrolment.key = 'CENTINELA-77';
    });
    await enter(await makeUser(db.store), course.slug, 'CENTINELA-77');
    const kept = await db.sql`
      select to_jsonb(c) as row from courses c union all select to_jsonb(a) from audit_records a
      union all select to_jsonb(l) from letters l union all select to_jsonb(v) from course_versions v`;
    expect(JSON.stringify(kept)).not.toContain('CENTINELA-77');
  });
});

describe('A4: places', () => {
  it('100 people at once on 10 places are 10 enrolments, three times', async () => {
    for (let round = 0; round < 3; round++) {
      const course = await importCourse(db.store, ({ enrolment }) => {
        enrolment.capacity = 10;
      });
      const people = await Promise.all(Array.from({ length: 100 }, () => makeUser(db.store)));
      const results = await Promise.all(people.map((person) => enter(person, course.slug)));
      expect(results.filter(({ ok }) => ok)).toHaveLength(10);
      expect(new Set(results.flatMap((result) => (result.ok ? [] : [result.reason])))).toEqual(
        new Set(['full']),
      );
      expect(await rowsOf(course)).toHaveLength(10);
      expect(await seatsOf(course)).toBe(10);
      const letters = await db.sql`select 1 from letters where course_id = ${course.courseId}`;
      expect(letters).toHaveLength(10);
      const records = await db.sql`
        select 1 from audit_records where course_id = ${course.courseId} and action = 'enrolment.started'`;
      expect(records).toHaveLength(10);
    }
  });

  it('one person 50 times at once is one enrolment, one place, one letter', async () => {
    for (let round = 0; round < 3; round++) {
      const [course, person] = [await importCourse(db.store), await makeUser(db.store)];
      const results = await Promise.all(Array.from({ length: parallel }, () => enter(person, course.slug)));
      expect(results.every(({ ok }) => ok)).toBe(true);
      expect(await rowsOf(course)).toHaveLength(1);
      expect(await seatsOf(course)).toBe(1);
      expect(await lettersTo(db.store, emailOf(person))).toEqual(['welcome']);
    }
  });

  it('people coming and going at once leave as many places taken as people are in', async () => {
    const course = await importCourse(db.store, ({ enrolment }) => {
      enrolment.capacity = 10;
    });
    const people = await Promise.all(Array.from({ length: 25 }, () => makeUser(db.store)));
    for (let round = 0; round < 6; round++)
      await Promise.all(
        people.flatMap((person, index) =>
          (index + round) % 2 === 0
            ? [enter(person, course.slug), quit(person, course.slug)]
            : [quit(person, course.slug), enter(person, course.slug)],
        ),
      );
    const inside = (await rowsOf(course)).filter(({ leftAt }) => leftAt === null);
    expect(await seatsOf(course)).toBe(inside.length);
    expect(inside.length).toBeLessThanOrEqual(10);
  });
});
