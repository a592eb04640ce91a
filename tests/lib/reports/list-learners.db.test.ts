import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityStates } from '@/db/schema/enrolment';
import { quizBody } from '@/lib/catalogue/quiz-input';
import { issueCertificate } from '@/lib/certificates/issue-certificate';
import type { Actor, Person } from '@/lib/kernel/context';
import { Forbidden } from '@/lib/kernel/faults';
import type { LearnersInput } from '@/lib/reports/input';
import { listLearners, pageSize } from '@/lib/reports/list-learners';
import { facts } from '@/tests/lib/certificates/sample';
import { testDatabase } from '@/tests/support/database';
import {
  contextOf,
  daysBefore,
  enrolled,
  makeCourse,
  makeQuestion,
  makeStaff,
  makeUser,
  noon,
  publish,
} from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
let course: Awaited<ReturnType<typeof makeCourse>>;
let coordinator: Person;
beforeAll(async () => {
  db = await testDatabase();
  course = await makeCourse(db.store);
  coordinator = await makeStaff(db.store, { [course.courseId]: 'coordinator' });
  await publish(db.store, course.courseId);
  const { courseId, ids } = course;
  const make = (givenNames: string, surnames: string, email: string, more = {}) =>
    makeUser(db.store, { givenNames, surnames, email, ...more });
  const zoe = await make('Zoé', 'Álvarez Muñoz', 'zoe@faro.test', {
    country: 'GT',
    institution: 'Consulado',
  });
  const ines = await make('Inés', 'Brenes', 'ines@faro.test');
  const luis = await make('Luis', 'Zúñiga', 'luis_100%@faro.test');
  await enrolled(db.store, courseId, {
    person: zoe,
    read: [ids.uno!],
    lastOpenedAt: daysBefore(20),
    enrolledAt: daysBefore(30),
  });
  const done = { completedAt: noon, nameConfirmedAt: noon, enrolledAt: daysBefore(30) };
  const { enrolmentId } = await enrolled(db.store, courseId, {
    person: ines,
    read: [ids.uno!, ids.dos!],
    ...done,
  });
  await issueCertificate(
    contextOf(db.store),
    { enrolmentId, userId: ines.userId, courseId, edition: 1, facts },
    () => 'ABCDEFGHJKMNPQR7',
  );
  await enrolled(db.store, courseId, { person: luis, leftAt: noon, enrolledAt: daysBefore(30) });
});
afterAll(() => db.drop());

const list = (asked: Partial<LearnersInput> = {}, actor: Actor = coordinator) =>
  listLearners(contextOf(db.store, actor), { course: course.slug, ...asked });
const names = async (asked: Partial<LearnersInput>) => (await list(asked)).learners.map(({ name }) => name);

describe('H2: who is in the course, and how far', () => {
  it('tells state, progress, dates and certificate of each person, by name', async () => {
    const { learners, total } = await list();
    expect(total).toBe(3);
    expect(learners).toMatchObject([
      {
        name: 'Zoé Álvarez Muñoz',
        email: 'zoe@faro.test',
        country: 'GT',
        institution: 'Consulado',
        state: 'active',
        completed: 1,
        required: 2,
        lastOpenedAt: daysBefore(20),
        enrolledAt: daysBefore(30),
        certificateCode: null,
      },
      {
        name: 'Inés Brenes',
        state: 'completed',
        completed: 2,
        required: 2,
        certificateCode: 'ABCD-EFGH-JKMN-PQR7',
      },
      { name: 'Luis Zúñiga', state: 'left', completed: 0, required: 2, lastOpenedAt: null },
    ]);
  });

  it('says what each one lacks, as the learner is told', async () => {
    const { learners } = await list();
    expect(learners[0]!.missing).toMatchObject([{ kind: 'activity', ref: 'dos', condition: 'read' }]);
    expect(learners[1]!.missing).toEqual([]);
  });

  it('filters those without activity for 14 days; neither who left nor who is done', async () => {
    expect(await names({ idle: '1' })).toEqual(['Zoé Álvarez Muñoz']);
    expect((await list({ idle: '1' })).total).toBe(1);
  });

  it('tells the mark of the final quiz in percent', async () => {
    const quiz = quizBody.parse({ kind: 'quiz', passMark: 70, slots: [{ draw: 1, category: 'c' }] });
    const own = await makeCourse(db.store, {
      activities: [{ ref: 'final', body: quiz, completion: { isRequired: true, conditions: ['passed'] } }],
    });
    await makeQuestion(db.store, own.courseId, 'c');
    await publish(db.store, own.courseId);
    const { enrolmentId } = await enrolled(db.store, own.courseId);
    const state = {
      enrolmentId,
      activityId: own.ids.final!,
      submittedAt: noon,
      fraction: 2 / 3,
      isPassed: false,
    };
    await db.store.insert(activityStates).values(state);
    const admin = await makeUser(db.store, { isAdmin: true });
    const { learners } = await list({ course: own.slug }, admin);
    expect(learners).toMatchObject([{ finalMark: 66.7, completed: 0, required: 1 }]);
  });
});

describe('searching', () => {
  it.each([
    ['munoz', 'Zoé Álvarez Muñoz'],
    ['ALVAREZ zoe', 'Zoé Álvarez Muñoz'],
    ['Zuñiga', 'Luis Zúñiga'],
    ['ines@faro', 'Inés Brenes'],
    ['100%', 'Luis Zúñiga'],
    ['luis_', 'Luis Zúñiga'],
  ])('finds %s without regard to accents, case or signs', async (q, name) => {
    expect(await names({ q })).toEqual([name]);
  });

  it('finds nobody who has only one of two words', async () => {
    expect(await names({ q: 'zoe brenes' })).toEqual([]);
  });

  it('treats what it does not understand as not said', async () => {
    expect((await list({ q: ['a', 'b'], idle: 'x', page: '-3' })).learners).toHaveLength(3);
  });
});

describe('G1: the list of people', () => {
  it('opens to reporters, and to nobody else who is no coordinator of this very course', async () => {
    const other = await makeCourse(db.store);
    expect((await list({}, await makeStaff(db.store, { [course.courseId]: 'reporter' }))).total).toBe(3);
    const strangers: Actor[] = [
      { kind: 'guest' },
      await makeUser(db.store),
      await makeStaff(db.store, { [course.courseId]: 'author' }),
      await makeStaff(db.store, { [other.courseId]: 'coordinator' }),
    ];
    for (const stranger of strangers) await expect(list({}, stranger)).rejects.toThrow(Forbidden);
  });

  it('never shows the people of another course', async () => {
    const other = await makeCourse(db.store);
    await enrolled(db.store, other.courseId, { person: await makeUser(db.store, { givenNames: 'Ajena' }) });
    expect(await names({ q: 'ajena' })).toEqual([]);
  });
});

describe('long lists', () => {
  it('come in pages that leave nobody out and show nobody twice', async () => {
    const own = await makeCourse(db.store);
    for (let i = 0; i < pageSize + 3; i += 1) await enrolled(db.store, own.courseId);
    const admin = await makeUser(db.store, { isAdmin: true });
    const [first, second] = [
      await list({ course: own.slug }, admin),
      await list({ course: own.slug, page: '2' }, admin),
    ];
    expect([first.total, first.pages, first.learners.length, second.learners.length]).toEqual([53, 2, 50, 3]);
    expect(new Set([...first.learners, ...second.learners].map(({ email }) => email)).size).toBe(53);
  });

  it('has people in a course that is not published, with nothing to be done', async () => {
    const own = await makeCourse(db.store);
    await enrolled(db.store, own.courseId);
    const admin = await makeUser(db.store, { isAdmin: true });
    expect((await list({ course: own.slug }, admin)).learners).toMatchObject([
      { completed: 0, required: 0, missing: [] },
    ]);
  });
});
