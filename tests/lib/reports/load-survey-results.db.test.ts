import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activities } from '@/db/schema/catalogue';
import { publishCourse } from '@/lib/authoring/publish-course';
import type { ActivityBody } from '@/lib/catalogue/input';
import type { Actor } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { listSurveys } from '@/lib/reports/list-surveys';
import { loadSurveyResults } from '@/lib/reports/load-survey-results';
import { enough } from '@/lib/surveys/input';
import { submitSurvey } from '@/lib/surveys/submit-survey';
import { atDoor } from '@/tests/lib/accounts/people';
import { all, formWith, survey } from '@/tests/lib/surveys/sample';
import { testDatabase } from '@/tests/support/database';
import {
  contextOf,
  daysBefore,
  enrolled,
  makeCourse,
  makeStaff,
  makeUser,
  publish,
} from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

async function answered(times: number) {
  const { courseId, slug } = await makeCourse(db.store, {
    activities: [
      { ref: 'lectura' },
      { ref: 'encuesta', body: survey, completion: { isRequired: false, conditions: ['submitted'] } },
    ],
  });
  await publish(db.store, courseId);
  const place = { course: slug, activity: 'encuesta' };
  const answer = async (comment: string) => {
    const { person } = await enrolled(db.store, courseId);
    const form = formWith({ ...all, 's-comentario': comment });
    await atDoor(contextOf(db.store, person), (ctx) => submitSurvey(ctx, place, form));
    return person;
  };
  const people = [];
  for (let place = 0; place < times; place++) people.push(await answer(`Comentario ${place}`));
  const coordinator = await makeStaff(db.store, { [courseId]: 'coordinator' });
  const load = (who: Actor = coordinator, at = place) => loadSurveyResults(contextOf(db.store, who), at);
  return { courseId, slug, place, people, coordinator, load, answer };
}

test('E1: nothing of the answers is shown before five are there; how many are missing is', async () => {
  const { slug, coordinator, load, answer } = await answered(enough - 1);
  const early = await load();
  expect(early).toMatchObject({
    survey: { counted: 0, waiting: 4, missing: 1 },
    countedOn: null,
    questions: [],
  });
  expect(JSON.stringify(early)).not.toContain('Comentario');
  await answer('Comentario 4');
  const { survey: row, questions, countedOn } = await load();
  expect(row).toMatchObject({ ref: 'encuesta', counted: 5, waiting: 0 });
  expect(countedOn).toBe('2027-03-01');
  expect(questions.map(({ id }) => id)).toEqual(survey.questions.map(({ id }) => id));
  expect(questions.at(-1)!.items[0]!.result!.texts).toHaveLength(5);
  const { surveys } = await listSurveys(contextOf(db.store, coordinator), slug);
  expect(surveys).toMatchObject([{ ref: 'encuesta', title: 'Lección encuesta', counted: 5, waiting: 0 }]);
});

test('H3: a sixth answer changes nothing of what is shown, until five more are together', async () => {
  const { load, answer } = await answered(enough);
  const texts = async () => (await load()).questions.at(-1)!.items[0]!.result!.texts.toSorted();
  const before = await texts();
  for (let place = 5; place < 9; place++) {
    await answer(`Comentario ${place}`);
    expect(await texts()).toEqual(before);
  }
  expect((await load()).survey).toMatchObject({ counted: 5, waiting: 4, missing: 1 });
  await answer('Comentario 9');
  expect(await texts()).toHaveLength(10);
});

test('E1: what is asked now stands first, also when the survey was changed back to what it had been', async () => {
  const { courseId, load } = await answered(enough);
  const change = async (body: ActivityBody, at: Date) => {
    await db.store
      .update(activities)
      .set({ body })
      .where(and(eq(activities.courseId, courseId), eq(activities.ref, 'encuesta')));
    await publishCourse(contextOf(db.store, { kind: 'system' }, at), { courseId });
  };
  const retired = async () =>
    (await load()).questions.filter(({ isRetired }) => isRetired).map(({ id }) => id);
  expect(await retired()).toEqual([]);
  await change({ ...survey, questions: survey.questions.slice(0, 2) }, daysBefore(-1));
  expect(await retired()).toEqual(['largo', 'fallas', 'comentario']);
  await change(survey, daysBefore(-2));
  expect(await retired()).toEqual([]);
});

test('E1: nothing that is handed to the page leads to a person', async () => {
  const { people, load } = await answered(enough);
  const handed = JSON.stringify(await load());
  for (const { userId } of people) expect(handed).not.toContain(userId);
  expect(handed).not.toMatch(/enrolment|submittedAt|@faro/);
});

test('only the staff of the course, in any role, and administrators see it', async () => {
  const { courseId, slug, place, people, load } = await answered(enough);
  for (const role of ['coordinator', 'author', 'reporter'] as const)
    expect((await load(await makeStaff(db.store, { [courseId]: role }))).questions).toHaveLength(5);
  expect((await load(await makeUser(db.store, { isAdmin: true }))).questions).toHaveLength(5);
  const other = await makeCourse(db.store);
  const strangers: Actor[] = [
    { kind: 'guest' },
    people[0]!,
    await makeStaff(db.store, { [other.courseId]: 'coordinator' }),
  ];
  for (const stranger of strangers) {
    await expect(load(stranger)).rejects.toThrow(Forbidden);
    await expect(listSurveys(contextOf(db.store, stranger), slug)).rejects.toThrow(Forbidden);
  }
  await expect(load(undefined, { ...place, activity: 'lectura' })).rejects.toThrow(NotFound);
  await expect(load(undefined, { ...place, course: 'no-existe' })).rejects.toThrow(NotFound);
  const foreign = await makeStaff(db.store, { [other.courseId]: 'coordinator' });
  await expect(load(foreign, { course: other.slug, activity: 'encuesta' })).rejects.toThrow(NotFound);
});
