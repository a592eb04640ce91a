import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editQuiz, type WrittenQuiz } from '@/lib/authoring/edit-quiz';
import { listChanges } from '@/lib/authoring/list-changes';
import { loadActivityDraft } from '@/lib/authoring/load-activity-draft';
import { findQuestions } from '@/lib/bank/find-questions';
import { loadQuizForm } from '@/lib/bank/load-quiz-form';
import type { Context } from '@/lib/kernel/context';
import type { Result } from '@/lib/kernel/result';
import { testDatabase } from '@/tests/support/database';
import { atDoor } from '../accounts/people';
import { newCourse, person } from './desk';

let db: Awaited<ReturnType<typeof testDatabase>>;
let courseId: string;
let other: string;
let ana: Context;
let luis: Context;
let foreign: Context;
let activityId: string;
let count = 0;
beforeAll(async () => {
  db = await testDatabase();
  other = await newCourse(db.store, 'otro');
  foreign = await person(db.store, 'Foránea', { [other]: 'coordinator' });
});
afterAll(() => db.drop());
beforeEach(async () => {
  courseId = await newCourse(db.store, `muelle-${++count}`);
  ana = await person(db.store, `Ana${count}`, { [courseId]: 'author' });
  luis = await person(db.store, `Luis${count}`, { [courseId]: 'coordinator' });
  activityId = await idOf('prueba');
});

const idOf = async (ref: string) =>
  (await db.sql`select id from activities where course_id = ${courseId} and ref = ${ref}`)[0]!.id as string;
const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};
const load = () => loadActivityDraft(ana, { activityId });

/** The draft as its form would send it back, with a change. */
async function written(change: Record<string, unknown> = {}, frame: Partial<WrittenQuiz> = {}) {
  const { title, minutes, body, completion } = await load();
  return { title, minutes, completion, body: { ...body, ...change }, ...frame };
}
const save = async (
  change: Record<string, unknown> = {},
  frame: Partial<WrittenQuiz> = {},
  ctx = ana,
  revision?: number,
) => {
  const sent = await written(change, frame);
  const seen = revision ?? (await load()).revision;
  return atDoor(ctx, (inside) => editQuiz(inside, { activityId, revision: seen, written: sent }));
};
const problems = async (change: Record<string, unknown>, frame: Partial<WrittenQuiz> = {}) => {
  const edited = value(await save(change, frame));
  return edited.kind === 'broken'
    ? edited.problems.map(({ path, reason }) => `${path.join('.')} ${reason}`)
    : edited.kind;
};

describe('saving the settings of a quiz', () => {
  test('G2: keeps all of them in the draft, where they wait for publishing; twice is once, and it is recorded', async () => {
    const settings = {
      passMark: 80,
      attempts: 2,
      attemptsPerDay: 1,
      waitMinutes: 30,
      timeLimitMinutes: 45,
      graceSeconds: 30,
      opensAt: '2027-03-01T14:00:00.000Z',
      closesAt: '2027-04-01T14:00:00.000Z',
      navigation: 'sequential',
      behaviour: 'immediate',
      grading: 'average',
      perPage: 2,
      shuffleQuestions: false,
      shuffleOptions: false,
      penalty: 25,
      review: {
        during: { marks: false, correctness: true, feedback: false, key: 'never' },
        after: { marks: true, correctness: false, feedback: true, key: 'always' },
        closed: { marks: true, correctness: true, feedback: true, key: 'passed' },
      },
      bands: [
        { from: 0, text: 'Vuelva a leer.' },
        { from: 80, text: 'Muy bien.' },
      ],
      slots: [
        { question: 'q-niebla', maximum: 2 },
        { draw: 1, tag: 'muelle' },
        { draw: 1, category: 'puerto' },
      ],
      intro: 'Otra **presentación**.',
    };
    const frame = {
      title: 'La prueba',
      minutes: 9,
      completion: { isRequired: true, conditions: ['submitted'] },
    };
    expect(value(await save(settings, frame))).toEqual({ kind: 'saved', revision: 2 });
    expect(value(await save(settings, frame))).toEqual({ kind: 'saved', revision: 2 });
    expect(await load()).toMatchObject({ ...frame, revision: 2, body: settings });
    const { changes, problems: wrong } = await listChanges(ana, { courseId });
    expect(changes).toMatchObject([
      { change: 'renamed', title: 'La prueba', before: 'Prueba' },
      { change: 'changed', ref: 'prueba' },
    ]);
    expect(wrong).toEqual([]);
    expect(await db.sql`select action, details from audit_records where subject = ${activityId}`).toEqual([
      { action: 'activity.edited', details: { revision: 2, title: 'La prueba' } },
    ]);
  });

  test('D2: is refused when a draw asks more than the bank has, and tells how many there are', async () => {
    const edited = value(await save({ slots: [{ draw: 3, category: 'puerto' }, { question: 'q-muelle' }] }));
    expect(edited).toMatchObject({
      kind: 'broken',
      problems: [
        { path: ['body', 'slots', 0], reason: 'draw-too-large', details: { wanted: 3, available: 2 } },
      ],
    });
    expect(await problems({ slots: [{ draw: 2, tag: 'muelle' }] })).toEqual(['body.slots.0 draw-too-large']);
    expect(await problems({ slots: [{ question: 'no-hay' }] })).toEqual(['body.slots.0 question-unknown']);
    expect((await load()).revision).toBe(1);
  });

  test('D8: each setting that cannot be is told with its field, all at once', async () => {
    expect(
      await problems(
        {
          passMark: 101,
          attempts: -1,
          waitMinutes: 'mucho',
          navigation: 'al revés',
          slots: [],
          bands: [{ from: 10, text: 'x' }],
        },
        { title: ' ', minutes: undefined },
      ),
    ).toEqual([
      'title field-empty',
      'minutes number-needed',
      'body.passMark number-big',
      'body.attempts number-small',
      'body.waitMinutes number-needed',
      'body.navigation field-wrong',
      'body.bands bands-start-at-nought',
      'body.slots list-empty',
    ]);
    expect(await problems({ passMark: 101, slots: [{ draw: 9, category: 'puerto' }] })).toEqual([
      'body.passMark number-big',
      'body.slots.0 draw-too-large',
    ]);
    expect(await problems({ slots: [{ draw: 1 }] })).toEqual(['body.slots.0 draw-from-nowhere']);
    expect(await problems({ slots: [{ draw: 0, category: 'puerto' }] })).toEqual([
      'body.slots.0.draw number-small',
    ]);
    expect(await problems({ opensAt: '2027-03-02T00:00:00Z', closesAt: '2027-03-01T00:00:00Z' })).toEqual([
      'body.closesAt closes-before-it-opens',
    ]);
    expect(await problems({}, { completion: { isRequired: true, conditions: [] } })).toEqual([
      'completion required-without-completion',
    ]);
  });

  test('G3: from an older revision is a conflict with what the other saved, and loses neither', async () => {
    value(await save({ passMark: 90 }, {}, luis));
    const edited = value(await save({ passMark: 50 }, {}, ana, 1));
    expect(edited).toMatchObject({
      kind: 'conflict',
      theirs: { revision: 2, updatedBy: expect.stringContaining('Luis'), body: { passMark: 90 } },
    });
    expect((await load()).body).toMatchObject({ passMark: 90 });
  });

  test('G1: is for those who edit the course of the quiz, and for quizzes alone', async () => {
    const reporter = await person(db.store, `Lectora${count}`, { [courseId]: 'reporter' });
    for (const ctx of [foreign, reporter, { ...ana, actor: { kind: 'guest' as const } }]) {
      await expect(save({ passMark: 1 }, {}, ctx)).rejects.toMatchObject({ name: 'Forbidden' });
      await expect(loadQuizForm(ctx, { activityId })).rejects.toMatchObject({ name: 'Forbidden' });
      await expect(findQuestions(ctx, { courseId, words: 'faro' })).rejects.toMatchObject({
        name: 'Forbidden',
      });
    }
    const sent = await written();
    const lesson = await idOf('el-puerto');
    await expect(editQuiz(ana, { activityId: lesson, revision: 1, written: sent })).rejects.toMatchObject({
      name: 'NotFound',
    });
  });
});

test('the form of a quiz knows what the bank has, what its questions are called and who sat it', async () => {
  expect(await loadQuizForm(ana, { activityId })).toMatchObject({
    stock: { categories: expect.arrayContaining([expect.objectContaining({ ref: 'puerto', live: 3 })]) },
    known: [{ ref: 'q-muelle', summary: 'Una cada parte con su tarea.' }],
    attempts: { all: 0, open: 0 },
  });
  expect(await findQuestions(ana, { courseId, words: 'que lo guía' })).toEqual([
    { ref: 'q-faro', summary: 'Un barco llega de noche. ¿Qué lo guía?' },
  ]);
  expect(await findQuestions(ana, { courseId, words: ' ' })).toEqual([]);
});
