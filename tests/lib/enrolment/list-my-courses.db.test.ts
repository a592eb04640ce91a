import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolments } from '@/db/schema/enrolment';
import { openActivity } from '@/lib/activities/open-activity';
import { recordView } from '@/lib/activities/record-view';
import { listMyCourses } from '@/lib/enrolment/list-my-courses';
import { loadLearning } from '@/lib/enrolment/load-learning';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { importCourse } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeUser, noon } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

describe('my courses', () => {
  it('are the own ones, the one opened last first, each with its progress and where to go on', async () => {
    const [old, recent] = [await importCourse(db.store), await importCourse(db.store)];
    const learner = await learnerIn(db.store, old);
    const again = await learnerIn(db.store, recent, { person: learner.person });
    await learnerIn(db.store, old);
    const open = async ({ ctx, at }: typeof learner, activity: string, minutes: number) => {
      const when = ctx(minutesAfter(minutes));
      await recordView(when, await openActivity(when, at(activity)));
    };
    await open(again, 'el-puerto', 1);
    await open(learner, 'la-niebla', 2);
    await learner.read('el-puerto');
    const mine = await listMyCourses(learner.ctx());
    expect(mine.map(({ slug, last }) => [slug, last?.ref])).toEqual([
      [old.slug, 'la-niebla'],
      [recent.slug, 'el-puerto'],
    ]);
    expect(mine.map(({ progress }) => progress.percent)).toEqual([33, 0]);
  });

  it('hold none that was left, and nothing for who has none', async () => {
    const learner = await learnerIn(db.store, await importCourse(db.store), { leftAt: noon });
    expect(await listMyCourses(learner.ctx())).toEqual([]);
    expect(await listMyCourses(contextOf(db.store, await makeUser(db.store)))).toEqual([]);
    await expect(listMyCourses(contextOf(db.store))).rejects.toThrow(Forbidden);
  });
});

describe('one’s own course', () => {
  it('reads every fact of a state as it was written', async () => {
    const course = await importCourse(db.store);
    const learner = await learnerIn(db.store, course);
    await learner.read('el-puerto');
    await learner.story(minutesAfter(1));
    const { progress, enrolment, number } = await loadLearning(learner.ctx(), course.slug);
    expect(number).toBe(1);
    expect(enrolment).toEqual(
      (await db.store.select().from(enrolments).where(eq(enrolments.id, learner.enrolmentId)))[0],
    );
    expect(progress.activities.map(({ isComplete, wasOpened }) => [isComplete, wasOpened])).toEqual([
      [true, true],
      [true, expect.any(Boolean)],
      [false, false],
    ]);
  });

  it('is found by its learners only, staff and administrators included', async () => {
    const { slug } = await importCourse(db.store);
    for (const person of [await makeUser(db.store), await makeUser(db.store, { isAdmin: true })])
      await expect(loadLearning(contextOf(db.store, person), slug)).rejects.toThrow(NotFound);
    await expect(loadLearning(contextOf(db.store), slug)).rejects.toThrow(Forbidden);
  });
});
