import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishCourse } from '@/lib/authoring/publish-course';
import { completeEnrolment } from '@/lib/enrolment/complete-enrolment';
import { leave } from '@/lib/enrolment/leave';
import { listOverdue } from '@/lib/enrolment/list-overdue';
import { activityOf, changeCourse, importCourse, quizOf } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const system = () => contextOf(db.store, { kind: 'system' }, minutesAfter(60));

/** A learner who has done everything but the story, which is required. */
async function allButTheStory(course: Awaited<ReturnType<typeof importCourse>>) {
  const learner = await learnerIn(db.store, course);
  granted(await learner.confirm());
  await learner.read('el-puerto');
  await sitting(db.store, learner).take(3);
  return learner;
}

const newCourse = () =>
  importCourse(db.store, (draft) => {
    quizOf(draft).perPage = 0;
  });

const waive = (course: Awaited<ReturnType<typeof importCourse>>) =>
  changeCourse(db.store, course, (draft) => {
    activityOf(draft, 'la-niebla').completion.isRequired = false;
  });

describe('C4: when the author takes away what was missing', () => {
  it('finds who now lacks nothing, completes them once, and issues the certificate', async () => {
    const course = await newCourse();
    const learner = await allButTheStory(course);
    const beginner = await learnerIn(db.store, course);
    await beginner.read('el-puerto');
    expect(await listOverdue(system(), course.courseId)).toEqual([]);

    await waive(course);
    expect(await listOverdue(system(), course.courseId)).toEqual([learner.enrolmentId]);
    for (const _ of [1, 2]) await completeEnrolment(system(), learner.enrolmentId);
    expect((await learner.enrolment()).completedAt).toEqual(minutesAfter(60));
    expect(await learner.certificates()).toHaveLength(1);
    expect(await listOverdue(system(), course.courseId)).toEqual([]);
  });

  it('leaves alone who has left the course', async () => {
    const course = await newCourse();
    const learner = await allButTheStory(course);
    granted(await learner.run(leave, { course: course.slug }));
    await waive(course);
    expect(await listOverdue(system(), course.courseId)).toEqual([]);
  });

  it('says nothing of a course that is not published', async () => {
    const course = await importCourse(db.store, () => {}, { publish: false });
    expect(await listOverdue(system(), course.courseId)).toEqual([]);
  });

  it('is asked for by the publishing itself, once however often that happens', async () => {
    const course = await newCourse();
    await waive(course);
    granted(await publishCourse(system(), { courseId: course.courseId }));
    const jobs = await db.sql`
      select j.id from graphile_worker.jobs j
      where task_identifier = 'course.reconsider' and key = ${`course.reconsider:${course.courseId}`}`;
    expect(jobs).toHaveLength(1);
  });
});
