import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askQuestions } from '@/lib/bank/ask-questions';
import { changeQuestions } from '@/lib/bank/change-questions';
import type { ChangeQuestions } from '@/lib/bank/input';
import type { Context } from '@/lib/kernel/context';
import { testDatabase } from '@/tests/support/database';
import { atDoor } from '../accounts/people';
import { newCourse, person } from '../authoring/desk';
import { newCategory, newQuestions } from './desk';

let db: Awaited<ReturnType<typeof testDatabase>>;
let courseId: string;
let other: string;
let ana: Context;
let categoryId: string;
let ids: string[];
let count = 0;
beforeAll(async () => {
  db = await testDatabase();
  courseId = await newCourse(db.store, 'muelle');
  other = await newCourse(db.store, 'otro');
  ana = await person(db.store, 'Ana', { [courseId]: 'author' });
});
afterAll(() => db.drop());
beforeEach(async () => {
  categoryId = await newCategory(db.store, courseId, `c-${++count}`);
  ids = await newQuestions(db.store, { courseId, categoryId, prompts: ['¿Uno?', '¿Dos?', '¿Tres?'] });
});

type Change = Partial<ChangeQuestions> & Pick<ChangeQuestions, 'change'>;
const send = (change: Change, ctx = ana) =>
  atDoor(ctx, (inside) =>
    changeQuestions(inside, {
      courseId,
      ids,
      all: undefined,
      tag: undefined,
      categoryId: undefined,
      activityId: undefined,
      ...change,
    }),
  );
const rows = () => db.sql`select * from questions where category_id = ${categoryId} order by position`;
const idOf = async (ref: string, course = courseId) =>
  (await db.sql`select id from questions where course_id = ${course} and ref = ${ref}`)[0]!.id as string;
const lastDeed = async () =>
  (await db.sql`select action, course_id, details from audit_records order by id desc limit 1`)[0];
const deeds = async () => (await db.sql`select count(*)::int as n from audit_records`)[0]!.n;

describe('many questions at once', () => {
  test('move to another category; twice is once, the text keeps its version, and it is recorded', async () => {
    const from = categoryId;
    categoryId = await newCategory(db.store, courseId, `meta-${count}`);
    const move: Change = { change: 'move', categoryId, ids: ids.slice(0, 2) };
    expect(await send(move)).toEqual({ ok: true, value: { changed: 2 } });
    const before = await deeds();
    expect(await send(move)).toEqual({ ok: true, value: { changed: 0 } });
    expect(await deeds()).toBe(before);
    expect(await rows()).toMatchObject([{ revision: 1 }, { revision: 1 }]);
    expect(await lastDeed()).toMatchObject({
      action: 'questions.moved',
      course_id: courseId,
      details: { count: 2, categoryId },
    });
    categoryId = from;
    expect(await rows()).toHaveLength(1);
  });

  test('get a tag and lose it, each only once', async () => {
    for (const changed of [3, 0])
      expect(await send({ change: 'tag', tag: 'frontera' })).toEqual({ ok: true, value: { changed } });
    expect(await rows()).toMatchObject([
      { tags: ['frontera'] },
      { tags: ['frontera'] },
      { tags: ['frontera'] },
    ]);
    for (const changed of [1, 0])
      expect(await send({ change: 'untag', tag: 'frontera', ids: [ids[1]!] })).toEqual({
        ok: true,
        value: { changed },
      });
    expect(await rows()).toMatchObject([{ tags: ['frontera'] }, { tags: [] }, { tags: ['frontera'] }]);
  });

  test('have twenty tags at most', async () => {
    await db.sql`update questions set tags = (select jsonb_agg(n::text) from generate_series(1, 20) n) where id = ${ids[0]!}`;
    expect(await send({ change: 'tag', tag: 'una-mas' })).toMatchObject({ reason: 'too-many-tags' });
    expect((await rows())[1]).toMatchObject({ tags: [] });
  });

  test('are archived and come back', async () => {
    for (const changed of [3, 0])
      expect(await send({ change: 'archive' })).toEqual({ ok: true, value: { changed } });
    expect((await rows()).every((row) => row.archived_at !== null)).toBe(true);
    for (const changed of [3, 0])
      expect(await send({ change: 'restore' })).toEqual({ ok: true, value: { changed } });
    expect((await rows()).every((row) => row.archived_at === null)).toBe(true);
  });

  test('are all that the filter finds, on whatever page', async () => {
    await newQuestions(db.store, {
      courseId,
      categoryId: await newCategory(db.store, courseId, `muchas-${count}`),
      prompts: Array.from({ length: 120 }, (_, n) => `Aguja ${n}`),
    });
    expect(await send({ change: 'tag', tag: 'aguja', ids: [], all: 'buscar=aguja&pagina=2' })).toEqual({
      ok: true,
      value: { changed: 120 },
    });
  });

  test('are at least one, and know where to go', async () => {
    expect(await send({ change: 'archive', ids: [] })).toMatchObject({ reason: 'nothing-ticked' });
    expect(await send({ change: 'move' })).toMatchObject({ reason: 'category-missing', field: 'categoryId' });
    expect(await send({ change: 'tag' })).toMatchObject({ reason: 'tag-missing', field: 'tag' });
  });

  test('D2: stay when a published quiz could not be filled without them, and everything is as before', async () => {
    const asked = [await idOf('q-faro'), ids[0]!];
    const outcome = await send({ change: 'archive', ids: asked });
    expect(outcome).toMatchObject({
      reason: 'quiz-left-short',
      details: { quiz: 'Prueba', asks: 'puerto', wanted: 2, available: 1 },
    });
    expect((await rows())[0]).toMatchObject({ archived_at: null });
    expect(await send({ change: 'move', categoryId, ids: [await idOf('q-niebla')] })).toMatchObject({
      reason: 'quiz-left-short',
    });
    expect(await send({ change: 'archive', ids: [await idOf('q-muelle')] })).toMatchObject({
      reason: 'quiz-left-short',
      details: { asks: 'q-muelle' },
    });
  });

  test('are those of one course, for those who edit it', async () => {
    const foreign = await person(db.store, 'Foránea', { [other]: 'coordinator' });
    const reporter = await person(db.store, 'Lectora', { [courseId]: 'reporter' });
    for (const ctx of [foreign, reporter, { ...ana, actor: { kind: 'guest' as const } }])
      await expect(send({ change: 'archive' }, ctx)).rejects.toMatchObject({ name: 'Forbidden' });
    const notFound = { name: 'NotFound' };
    const theirs = await idOf('q-faro', other);
    await expect(send({ change: 'archive', ids: [...ids, theirs] })).rejects.toMatchObject(notFound);
    const [{ id: elsewhere } = { id: '' }] = await db.sql<{ id: string }[]>`
      select id from question_categories where course_id = ${other} limit 1`;
    await expect(send({ change: 'move', categoryId: elsewhere })).rejects.toMatchObject(notFound);
    expect((await rows()).every((row) => row.archived_at === null)).toBe(true);
  });
});

describe('questions for a quiz', () => {
  const quiz = async (course = courseId) =>
    (
      await db.sql`select id, revision, body from activities where course_id = ${course} and ref = 'prueba'`
    )[0]!;
  const ask = (activityId: string | undefined, list = ids) =>
    atDoor(ana, (ctx) =>
      askQuestions(ctx, {
        courseId,
        change: 'ask',
        ids: list,
        activityId,
        all: undefined,
        tag: undefined,
        categoryId: undefined,
      }),
    );

  test('are asked by its draft, each once, after those it asks already; what learners see stays', async () => {
    const { id, revision, body } = await quiz();
    const published = await db.sql`select * from activity_versions order by id`;
    expect(await ask(id, [ids[2]!, ids[0]!])).toEqual({ ok: true, value: { changed: 2 } });
    expect(await ask(id, [ids[0]!])).toEqual({ ok: true, value: { changed: 0 } });
    const after = await quiz();
    const [first, , third] = await rows();
    expect(after.body.slots).toEqual([...body.slots, { question: first!.ref }, { question: third!.ref }]);
    expect(after.revision).toBe(revision + 1);
    expect(await db.sql`select * from activity_versions order by id`).toEqual(published);
    expect(await lastDeed()).toMatchObject({ action: 'activity.edited' });
  });

  test('are refused archived, without a quiz, and where a draw would be left short', async () => {
    const { id } = await quiz();
    expect(await ask(undefined)).toMatchObject({ reason: 'quiz-missing' });
    expect(await ask(id, [await idOf('q-faro')])).toMatchObject({ reason: 'quiz-not-filled' });
    await send({ change: 'archive' });
    expect(await ask(id)).toMatchObject({ reason: 'archived-not-asked' });
  });

  test('of one course never go into a quiz of another', async () => {
    await expect(ask((await quiz(other)).id as string)).rejects.toMatchObject({ name: 'NotFound' });
  });
});
