import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeCategory } from '@/lib/bank/change-category';
import { createCategory } from '@/lib/bank/create-category';
import { listBank } from '@/lib/bank/list-bank';
import { removeCategory } from '@/lib/bank/remove-category';
import type { Context } from '@/lib/kernel/context';
import { testDatabase } from '@/tests/support/database';
import { atDoor } from '../accounts/people';
import { newCourse, person } from '../authoring/desk';
import { newCategory, newQuestions } from './desk';

let db: Awaited<ReturnType<typeof testDatabase>>;
let courseId: string;
let other: string;
let ana: Context;
let foreign: Context;
beforeAll(async () => {
  db = await testDatabase({ max: 8 });
  courseId = await newCourse(db.store, 'muelle');
  other = await newCourse(db.store, 'otro');
  ana = await person(db.store, 'Ana', { [courseId]: 'author' });
  foreign = await person(db.store, 'Foránea', { [other]: 'coordinator' });
});
afterAll(() => db.drop());

const tree = async () =>
  Object.fromEntries(
    (await listBank(ana, { courseId })).categories.map(({ ref, path }) => [ref, path.join('/')]),
  );
const idOf = async (ref: string, course = courseId) =>
  (await db.sql`select id from question_categories where course_id = ${course} and ref = ${ref}`)[0]!
    .id as string;
const records = async (subject: string) =>
  (await db.sql`select action from audit_records where subject = ${subject} order by id`).map(
    ({ action }) => action,
  );

describe('D2: the tree of categories', () => {
  test('takes a new category under another; the same one twice is one, and it is recorded', async () => {
    const parentId = await idOf('puerto');
    const input = { courseId, title: 'Señales de alerta', parentId };
    const first = await atDoor(ana, (ctx) => createCategory(ctx, input));
    expect(first).toEqual({ ok: true, value: { ref: 'senales-de-alerta' } });
    expect(await atDoor(ana, (ctx) => createCategory(ctx, input))).toEqual(first);
    expect((await tree())['senales-de-alerta']).toBe('El puerto/Señales de alerta');
    expect(await records(await idOf('senales-de-alerta'))).toEqual(['category.created']);
  });

  test('gives a name that another has elsewhere an id of its own; parallel makers of one name make one', async () => {
    expect(
      await atDoor(ana, (ctx) =>
        createCategory(ctx, { courseId, title: 'Señales de alerta', parentId: undefined }),
      ),
    ).toEqual({ ok: true, value: { ref: 'senales-de-alerta-2' } });
    await Promise.all(
      [1, 2, 3, 4].map(() =>
        atDoor(ana, (ctx) => createCategory(ctx, { courseId, title: 'A la vez', parentId: undefined })),
      ),
    );
    expect(await db.sql`select ref from question_categories where title = 'A la vez'`).toHaveLength(1);
  });

  test('moves and renames; the id stays, and what is new is recorded', async () => {
    const categoryId = await idOf('senales-de-alerta-2');
    const parentId = await idOf('practica');
    const input = { categoryId, title: 'Indicios', parentId };
    for (const _ of [1, 2])
      expect(await atDoor(ana, (ctx) => changeCategory(ctx, input))).toMatchObject({ ok: true });
    expect((await tree())['senales-de-alerta-2']).toBe('Práctica/Indicios');
    await atDoor(ana, (ctx) => changeCategory(ctx, { ...input, title: 'Pistas' }));
    expect(await records(categoryId)).toEqual(['category.created', 'category.moved', 'category.renamed']);
  });

  test('never becomes a ring, not even when two moves meet', async () => {
    const [a, b] = [
      await newCategory(db.store, courseId, 'aro-a'),
      await newCategory(db.store, courseId, 'aro-b'),
    ];
    expect(
      await atDoor(ana, (ctx) => changeCategory(ctx, { categoryId: a, title: 'aro-a', parentId: a })),
    ).toMatchObject({ reason: 'category-cycle', field: 'parentId' });
    const outcomes = await Promise.all([
      atDoor(ana, (ctx) => changeCategory(ctx, { categoryId: a, title: 'aro-a', parentId: b })),
      atDoor(ana, (ctx) => changeCategory(ctx, { categoryId: b, title: 'aro-b', parentId: a })),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const c = await newCategory(db.store, courseId, 'aro-c', outcomes[0]!.ok ? a : b);
    expect(
      await atDoor(ana, (ctx) =>
        changeCategory(ctx, {
          categoryId: outcomes[0]!.ok ? b : a,
          title: 'x',
          parentId: c,
        }),
      ),
    ).toMatchObject({ reason: 'category-cycle' });
  });

  test('has no two of one name beside each other', async () => {
    await newCategory(db.store, courseId, 'gemela');
    const categoryId = await newCategory(db.store, courseId, 'gemela-2');
    expect(
      await atDoor(ana, (ctx) => changeCategory(ctx, { categoryId, title: 'gemela', parentId: undefined })),
    ).toMatchObject({ reason: 'category-taken', field: 'title' });
  });

  test('loses a category only when it is empty and nothing draws from it', async () => {
    const parent = await newCategory(db.store, courseId, 'madre');
    const child = await newCategory(db.store, courseId, 'hija', parent);
    const [question] = await newQuestions(db.store, { courseId, categoryId: child, prompts: ['¿Sí?'] });
    const remove = (categoryId: string) => atDoor(ana, (ctx) => removeCategory(ctx, { categoryId }));
    expect(await remove(parent)).toMatchObject({ reason: 'category-not-empty' });
    await db.sql`update questions set archived_at = now() where id = ${question!}`;
    expect(await remove(child)).toMatchObject({ reason: 'category-not-empty' });
    await db.sql`delete from questions where id = ${question!}`;
    expect(await remove(await idOf('puerto'))).toMatchObject({
      reason: 'category-drawn-from',
      details: { quiz: 'Prueba' },
    });
    expect(await remove(child)).toEqual({ ok: true, value: undefined });
    expect(await remove(parent)).toEqual({ ok: true, value: undefined });
    expect(await records(parent)).toEqual(['category.removed']);
    await expect(remove(parent)).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('is for those who edit the course it belongs to, and takes no category of another', async () => {
    const reporter = await person(db.store, 'Lectora', { [courseId]: 'reporter' });
    const categoryId = await idOf('practica');
    for (const ctx of [foreign, reporter, { ...ana, actor: { kind: 'guest' as const } }]) {
      await expect(createCategory(ctx, { courseId, title: 'x', parentId: undefined })).rejects.toMatchObject({
        name: 'Forbidden',
      });
      await expect(
        changeCategory(ctx, { categoryId, title: 'x', parentId: undefined }),
      ).rejects.toMatchObject({ name: 'Forbidden' });
      await expect(removeCategory(ctx, { categoryId })).rejects.toMatchObject({ name: 'Forbidden' });
      await expect(listBank(ctx, { courseId })).rejects.toMatchObject({ name: 'Forbidden' });
    }
    const theirs = await idOf('practica', other);
    const notFound = { name: 'NotFound' };
    await expect(createCategory(ana, { courseId, title: 'x', parentId: theirs })).rejects.toMatchObject(
      notFound,
    );
    await expect(changeCategory(ana, { categoryId, title: 'x', parentId: theirs })).rejects.toMatchObject(
      notFound,
    );
  });
});
