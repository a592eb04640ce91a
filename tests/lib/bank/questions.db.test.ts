import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createQuestion } from '@/lib/bank/create-question';
import { editQuestion } from '@/lib/bank/edit-question';
import { loadQuestion } from '@/lib/bank/load-question';
import { loadVersions } from '@/lib/bank/load-versions';
import { previewQuestion } from '@/lib/bank/preview-question';
import { restoreVersion } from '@/lib/bank/restore-version';
import type { Context } from '@/lib/kernel/context';
import type { Result } from '@/lib/kernel/result';
import { testDatabase } from '@/tests/support/database';
import { atDoor } from '../accounts/people';
import { newCourse, person } from '../authoring/desk';
import { newCategory } from './desk';

let db: Awaited<ReturnType<typeof testDatabase>>;
let courseId: string;
let other: string;
let ana: Context;
let luis: Context;
let foreign: Context;
let categoryId: string;
let questionId: string;
let ref: string;
let count = 0;
beforeAll(async () => {
  db = await testDatabase({ max: 8 });
  courseId = await newCourse(db.store, 'muelle');
  other = await newCourse(db.store, 'otro');
  ana = await person(db.store, 'Ana', { [courseId]: 'author' });
  luis = await person(db.store, 'Luis', { [courseId]: 'coordinator' });
  foreign = await person(db.store, 'Foránea', { [other]: 'coordinator' });
});
afterAll(() => db.drop());

const body = (prompt: string, answer = true) => ({ prompt, answer });
const about = () => ({ categoryId, topic: '', source: '', tags: [] as string[] });
const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};
const create = (id: string, prompt: string, ctx = ana) =>
  atDoor(ctx, (inside) =>
    createQuestion(inside, {
      courseId,
      questionId: id,
      kind: 'truefalse',
      written: body(prompt),
      ...about(),
    }),
  );
beforeEach(async () => {
  categoryId = await newCategory(db.store, courseId, `c-${++count}`);
  questionId = randomUUID();
  const made = value(await create(questionId, `¿Está el faro encendido en la noche ${count}?`));
  ref = made.kind === 'created' ? made.ref : '';
});

const load = () => loadQuestion(ana, { courseId, ref });
type Edit = Partial<Parameters<typeof editQuestion>[1]>;
const edit = async (change: Edit = {}, ctx = ana) => {
  const { state } = await load();
  return atDoor(ctx, (inside) =>
    editQuestion(inside, {
      questionId,
      intent: 'save',
      seen: state,
      written: body('¿Otra?'),
      ...about(),
      ...change,
    }),
  );
};
const versions = () =>
  db.sql`select revision, kind, body, by_user_id from question_versions where question_id = ${questionId} order by revision`;
const idOf = (ctx: Context) => (ctx.actor as { userId: string }).userId;
const deeds = async () =>
  (await db.sql`select action, actor_id from audit_records where subject = ${questionId} order by id`).map(
    ({ action, actor_id }) => `${action} ${actor_id === idOf(ana) ? 'Ana' : 'Luis'}`,
  );

describe('a new question', () => {
  test('D2: stands last in its category under an id made of its words, with its first version and a record', async () => {
    expect(ref).toBe(`esta-el-faro-encendido-en-la-noche-${count}`);
    expect((await load()).question).toMatchObject({
      id: questionId,
      revision: 1,
      body: body(`¿Está el faro encendido en la noche ${count}?`),
    });
    expect(await versions()).toMatchObject([{ revision: 1, kind: 'truefalse', by_user_id: idOf(ana) }]);
    expect(await deeds()).toEqual(['question.created Ana']);
  });

  test('sent twice is one; another of the same words has an id of its own, also when made at once', async () => {
    const prompt = `¿Está el faro encendido en la noche ${count}?`;
    expect(value(await create(questionId, prompt))).toEqual({ kind: 'created', ref });
    expect(await versions()).toHaveLength(1);
    const made = await Promise.all([1, 2, 3].map(() => create(randomUUID(), prompt)));
    const refs = made.map((one) => (one.ok && one.value.kind === 'created' ? one.value.ref : ''));
    expect([...refs].sort()).toEqual([`${ref}-2`, `${ref}-3`, `${ref}-4`]);
  });

  test('that is not finished is answered with what is missing, and is not there', async () => {
    const id = randomUUID();
    const outcome = await atDoor(ana, (ctx) =>
      createQuestion(ctx, {
        courseId,
        questionId: id,
        kind: 'truefalse',
        written: { prompt: ' ' },
        ...about(),
      }),
    );
    expect(value(outcome)).toMatchObject({
      kind: 'broken',
      problems: expect.arrayContaining([{ path: ['body', 'prompt'], code: 'text-empty', params: {} }]),
    });
    expect(await db.sql`select from questions where id = ${id}`).toHaveLength(0);
  });
});

describe('saving a question', () => {
  test('G4: a new text is a new version with who wrote it; the old one stays; the same again is nothing new', async () => {
    expect(value(await edit({}, luis))).toMatchObject({ kind: 'saved', question: { revision: 2 } });
    expect(value(await edit({}, luis))).toMatchObject({ kind: 'saved', question: { revision: 2 } });
    expect(await versions()).toMatchObject([
      { revision: 1, by_user_id: idOf(ana) },
      { revision: 2, by_user_id: idOf(luis), body: body('¿Otra?') },
    ]);
    expect(await deeds()).toEqual(['question.created Ana', 'question.edited Luis']);
  });

  test('what else is known of it is saved without a new version', async () => {
    await edit();
    const target = await newCategory(db.store, courseId, `meta-${count}`);
    value(await edit({ categoryId: target, topic: 'luz', source: 'Manual', tags: ['faro', 'noche'] }));
    expect((await load()).question).toMatchObject({
      revision: 2,
      categoryId: target,
      topic: 'luz',
      source: 'Manual',
      tags: ['faro', 'noche'],
    });
    expect(await versions()).toHaveLength(2);
  });

  test('G3: who saves second is shown what the first saved, and neither is lost; then may save on top', async () => {
    const { state: seen } = await load();
    value(await edit({ written: body('¿La de Luis?'), tags: ['luis'] }, luis));
    const second = value(await edit({ seen, written: body('¿La de Ana?') }));
    expect(second).toMatchObject({
      kind: 'conflict',
      theirs: {
        question: { body: body('¿La de Luis?'), tags: ['luis'] },
        versions: [{ by: 'Luis de Prueba' }, {}],
      },
    });
    expect((await load()).question.body).toEqual(body('¿La de Luis?'));
    if (second.kind !== 'conflict') throw new Error();
    value(
      await edit({ seen, intent: 'overwrite', theirs: second.theirs.state, written: body('¿La de Ana?') }),
    );
    expect((await load()).question.body).toEqual(body('¿La de Ana?'));
    expect((await versions()).map((version) => version.body.prompt)).toEqual([
      `¿Está el faro encendido en la noche ${count}?`,
      '¿La de Luis?',
      '¿La de Ana?',
    ]);
  });

  test('G3: a tag that another has added in between is a conflict too', async () => {
    const { state: seen } = await load();
    value(await edit({ written: (await load()).question.body, tags: ['nueva'] }, luis));
    expect(value(await edit({ seen }))).toMatchObject({ kind: 'conflict' });
  });

  test('G3: of many at once exactly one is saved', async () => {
    const { state: seen } = await load();
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => edit({ seen, written: body(`¿Número ${n}?`) })),
    );
    expect(outcomes.filter((one) => one.ok && one.value.kind === 'saved')).toHaveLength(1);
    expect(await versions()).toHaveLength(2);
  });

  test('what its kind does not accept is told whole and changes nothing', async () => {
    expect(value(await edit({ written: { prompt: 'x' } }))).toMatchObject({ kind: 'broken' });
    expect(await versions()).toHaveLength(1);
  });

  test('D2: it stays where it is when a published quiz could not be filled without it', async () => {
    const loaded = await loadQuestion(ana, { courseId, ref: 'q-niebla' });
    const outcome = await atDoor(ana, (ctx) =>
      editQuestion(ctx, {
        ...about(),
        questionId: loaded.question.id,
        intent: 'save',
        seen: loaded.state,
        written: loaded.question.body,
      }),
    );
    expect(outcome).toMatchObject({ reason: 'quiz-left-short' });
    expect((await loadQuestion(ana, { courseId, ref: 'q-niebla' })).question.categoryId).toBe(
      loaded.question.categoryId,
    );
  });
});

describe('versions', () => {
  test('G4: an old one comes back as the newest, and none is lost; twice is once', async () => {
    await edit();
    const restore = () => atDoor(luis, (ctx) => restoreVersion(ctx, { questionId, revision: 1 }));
    expect(value(await restore())).toEqual({ revision: 3 });
    expect(value(await restore())).toEqual({ revision: 3 });
    const all = await versions();
    expect(all.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(all[2]!.body).toEqual(all[0]!.body);
    expect(await deeds()).toEqual(['question.created Ana', 'question.edited Ana', 'question.restored Luis']);
    await expect(
      atDoor(luis, (ctx) => restoreVersion(ctx, { questionId, revision: 9 })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('G4: two of them are compared, the last two unless asked', async () => {
    await edit();
    await edit({ written: body('¿Tercera?') });
    const compared = async (search = {}) => {
      const { compared: two } = await loadVersions(ana, { courseId, ref, ...search });
      return two && [two.before.revision, two.after.revision];
    };
    expect(await compared()).toEqual([2, 3]);
    expect(await compared({ antes: '1', despues: '3' })).toEqual([1, 3]);
    expect(await compared({ antes: 'x', despues: '77' })).toEqual([2, 3]);
  });
});

describe('D13: a preview', () => {
  const everything = async () => {
    const tables =
      await db.sql`select relname as name from pg_stat_user_tables where schemaname = 'public' order by relname`;
    const rows: Record<string, unknown> = {};
    for (const { name } of tables)
      rows[name] = await db.sql`select md5(string_agg(t::text, '|' order by t::text)) from ${db.sql(name)} t`;
    return rows;
  };

  test('conceals the key, judges an answer by what the review may show, and leaves no trace in any table', async () => {
    const before = await everything();
    const preview = (search: Record<string, string | string[]> = {}, asked = ref) =>
      previewQuestion(ana, { courseId, ref: asked, search });
    const first = await preview({}, 'q-muelle');
    expect(first.review).toBeNull();
    expect(JSON.stringify([first.concealed, first.values])).not.toMatch(/s1|o1|Cada parte tiene/);
    expect((await preview({}, 'q-muelle')).concealed).toEqual(first.concealed);

    const answered = await preview({ enviada: '1', 'r-': 'false' });
    expect(answered).toMatchObject({ fraction: 0, review: { isAnswered: true, fraction: 0 } });
    const kept = await preview({ enviada: '1', 'r-': 'false', elegida: '1', muestra: 'feedback' });
    expect(kept).toMatchObject({
      shows: { correctness: false, feedback: true, key: false },
      review: { fraction: null },
    });
    expect(await preview({ enviada: '1', 'r-': 'tal vez' })).toMatchObject({ review: { isAnswered: false } });
    expect(await everything()).toEqual(before);
  });
});

test('questions are for those who edit their course: others see, change and try none (G1)', async () => {
  const reporter = await person(db.store, 'Lectora', { [courseId]: 'reporter' });
  const { state: seen } = await load();
  for (const ctx of [foreign, reporter, { ...ana, actor: { kind: 'guest' as const } }]) {
    const forbidden = { name: 'Forbidden' };
    await expect(create(randomUUID(), '¿?', ctx)).rejects.toMatchObject(forbidden);
    await expect(edit({ seen }, ctx)).rejects.toMatchObject(forbidden);
    await expect(restoreVersion(ctx, { questionId, revision: 1 })).rejects.toMatchObject(forbidden);
    await expect(loadQuestion(ctx, { courseId, ref })).rejects.toMatchObject(forbidden);
    await expect(loadVersions(ctx, { courseId, ref })).rejects.toMatchObject(forbidden);
    await expect(previewQuestion(ctx, { courseId, ref, search: {} })).rejects.toMatchObject(forbidden);
  }
  const [{ id: theirs } = { id: '' }] = await db.sql<{ id: string }[]>`
    select id from question_categories where course_id = ${other} limit 1`;
  await expect(edit({ seen, categoryId: theirs })).rejects.toMatchObject({ name: 'NotFound' });
  const stolen = {
    ...about(),
    questionId,
    kind: 'truefalse',
    written: body('¿?'),
    courseId: other,
    categoryId: theirs,
  };
  await expect(atDoor(foreign, (ctx) => createQuestion(ctx, stolen))).rejects.toMatchObject({
    name: 'NotFound',
  });
});
