import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courses } from '@/db/schema/catalogue';
import { enrol } from '@/lib/enrolment/enrol';
import { leave } from '@/lib/enrolment/leave';
import { listMyCourses } from '@/lib/enrolment/list-my-courses';
import { loadLearning } from '@/lib/enrolment/load-learning';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { atDoor, lettersTo, warm } from '@/tests/lib/accounts/people';
import { type ImportedCourse, importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeUser, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 20 });
  await warm(db.store, 20);
});
afterAll(() => db.drop());

const seatsOf = async ({ courseId }: ImportedCourse) =>
  (await db.store.select().from(courses).where(eq(courses.id, courseId)))[0]!.seatsTaken;

/** A learner with a lesson read, an attempt failed, one passed, and the certificate; the course has one place. */
async function certified() {
  const course = await importCourse(db.store, (draft) => {
    onlyQuiz()(draft);
    draft.enrolment.capacity = 1;
  });
  const learner = await learnerIn(db.store, course);
  await db.store.update(courses).set({ seatsTaken: 1 }).where(eq(courses.id, course.courseId));
  const quiz = sitting(db.store, learner);
  await learner.read('el-puerto');
  const failed = await quiz.take(0, minutesAfter(1));
  await learner.confirm();
  const passed = await quiz.take(3, minutesAfter(2));
  const go = () => learner.run(leave, { course: course.slug }, minutesAfter(3));
  const back = () => learner.run(enrol, { course: course.slug }, minutesAfter(4));
  const kept = async () => ({
    lesson: await learner.state('el-puerto'),
    quiz: await learner.state('prueba'),
    questions: [await quiz.questions(failed), await quiz.questions(passed)],
    certificates: await learner.certificates(),
  });
  return { course, learner, quiz, go, back, kept, passed };
}

describe('A6: leaving a course', () => {
  it('frees the place, keeps answers, progress and certificate, and is recorded', async () => {
    const { course, learner, go, kept } = await certified();
    const before = await kept();
    expect(before.certificates).toHaveLength(1);
    expect(await go()).toEqual({ ok: true, value: undefined });
    expect(await seatsOf(course)).toBe(0);
    expect((await learner.enrolment()).leftAt).toEqual(minutesAfter(3));
    expect(await kept()).toEqual(before);
    expect((await learner.deeds()).at(-1)).toBe('enrolment.left');
  });

  it('twice, and 20 times at once, is once', async () => {
    const { course, learner, go } = await certified();
    await db.store.update(courses).set({ seatsTaken: 5 }).where(eq(courses.id, course.courseId));
    const results = await Promise.all(Array.from({ length: 20 }, go));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await go()).toMatchObject({ ok: true });
    expect(await seatsOf(course)).toBe(4);
    expect((await learner.deeds()).filter((deed) => deed === 'enrolment.left')).toHaveLength(1);
  });

  it('closes the course: nothing of it opens, and it is not among the own ones', async () => {
    const { course, learner, quiz, go, passed } = await certified();
    await go();
    await expect(loadLearning(learner.ctx(), course.slug)).rejects.toThrow(NotFound);
    expect(await listMyCourses(learner.ctx())).toEqual([]);
    await expect(learner.read('el-puerto')).rejects.toThrow(NotFound);
    await expect(quiz.start()).rejects.toThrow(NotFound);
    await expect(quiz.finish(passed)).rejects.toThrow(NotFound);
    await expect(learner.confirm()).rejects.toThrow(NotFound);
  });

  it('who never enrolled changes nothing; guests and unknown courses are turned away', async () => {
    const { course } = await certified();
    const asks = async (actor: Parameters<typeof contextOf>[1], slug = course.slug) =>
      atDoor(contextOf(db.store, actor), (ctx) => leave(ctx, { course: slug }));
    expect(await asks(await makeUser(db.store))).toMatchObject({ ok: true });
    expect(await seatsOf(course)).toBe(1);
    await expect(asks({ kind: 'guest' })).rejects.toThrow(Forbidden);
    await expect(asks(await makeUser(db.store), 'no-existe')).rejects.toThrow(NotFound);
  });
});

describe('A6: enrolling again', () => {
  it('restores progress, attempts and completion, and issues no second certificate', async () => {
    const { course, learner, quiz, go, back, kept } = await certified();
    const [before, enrolment] = [await kept(), await learner.enrolment()];
    await go();
    granted(await back());
    expect(await kept()).toEqual(before);
    expect(await learner.enrolment()).toEqual(enrolment);
    expect(await seatsOf(course)).toBe(1);
    const { progress } = await loadLearning(learner.ctx(), course.slug);
    expect(progress).toMatchObject({ percent: 100, isComplete: true });
    await quiz.take(3, minutesAfter(9));
    expect(await learner.certificates()).toHaveLength(1);
  });

  it('sends no second welcome letter', async () => {
    const course = await importCourse(db.store);
    const person = await makeUser(db.store);
    const asks = (rule: typeof enrol | typeof leave) =>
      atDoor<unknown>(contextOf(db.store, person), (ctx) => rule(ctx, { course: course.slug }));
    for (const rule of [enrol, enrol, leave, enrol, leave, enrol]) expect((await asks(rule)).ok).toBe(true);
    expect(await lettersTo(db.store, `${person.userId}@faro.test`)).toEqual(['welcome']);
  });

  it('20 times at once takes one place', async () => {
    const { course, learner, go, back } = await certified();
    await db.store.update(courses).set({ capacity: null }).where(eq(courses.id, course.courseId));
    await go();
    await Promise.all(Array.from({ length: 20 }, back));
    expect(await seatsOf(course)).toBe(1);
    expect((await learner.deeds()).filter((deed) => deed === 'enrolment.started')).toHaveLength(1);
  });

  it('A4: is refused while the course is full or closed, and loses nothing by it', async () => {
    const { course, learner, go, back, kept } = await certified();
    const before = await kept();
    await go();
    const other = await makeUser(db.store);
    granted(await atDoor(contextOf(db.store, other), (ctx) => enrol(ctx, { course: course.slug })));
    expect(await back()).toMatchObject({ ok: false, reason: 'full' });
    await db.store.update(courses).set({ closesAt: noon }).where(eq(courses.id, course.courseId));
    expect(await back()).toMatchObject({ ok: false, reason: 'closed' });
    expect(await kept()).toEqual(before);
    expect((await learner.enrolment()).leftAt).not.toBeNull();
    expect(await seatsOf(course)).toBe(1);
  });

  it('in a race for the last place one of two who left gets it', async () => {
    for (let round = 0; round < 10; round++) {
      const course = await importCourse(db.store, ({ enrolment }) => {
        enrolment.capacity = 1;
      });
      const both = [
        await learnerIn(db.store, course, { leftAt: noon }),
        await learnerIn(db.store, course, { leftAt: noon }),
      ];
      const results = await Promise.all(both.map(({ run }) => run(enrol, { course: course.slug })));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const inside = (await Promise.all(both.map(({ enrolment }) => enrolment()))).map(
        ({ leftAt }) => leftAt === null,
      );
      expect(inside).toEqual(results.map(({ ok }) => ok));
      expect(await seatsOf(course)).toBe(1);
    }
  });
});
