import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadActivityDraft } from '@/lib/authoring/load-activity-draft';
import { moveActivity } from '@/lib/authoring/move-activity';
import { previewActivity } from '@/lib/authoring/preview-activity';
import { saveActivity } from '@/lib/authoring/save-activity';
import type { Context } from '@/lib/kernel/context';
import { testDatabase } from '@/tests/support/database';
import { newCourse, noon, person, system } from './desk';

let db: Awaited<ReturnType<typeof testDatabase>>;
let courseId: string;
let other: string;
let ana: Context;
let luis: Context;
beforeAll(async () => {
  db = await testDatabase();
  courseId = await newCourse(db.store, 'muelle');
  other = await newCourse(db.store, 'otro');
  ana = await person(db.store, 'Ana', { [courseId]: 'coordinator' });
  luis = await person(db.store, 'Luis', { [courseId]: 'author' });
});
afterAll(() => db.drop());

const idOf = async (ref: string, course = courseId) =>
  (await db.sql`select id from activities where course_id = ${course} and ref = ${ref}`)[0]!.id as string;
const draft = async (activityId: string) => loadActivityDraft(system(db.store), { activityId });
const markdownOf = async (activityId: string) => {
  const { body } = await draft(activityId);
  return body.kind === 'lesson' ? body.markdown : '';
};

describe('saving a draft', () => {
  test('keeps the text, counts the revision and shows learners nothing of it', async () => {
    const activityId = await idOf('el-puerto');
    const published = await db.sql`select * from activity_versions order by id`;
    const outcome = await saveActivity(ana, {
      activityId,
      revision: 1,
      title: 'El puerto de noche',
      markdown: 'Uno.\r\n\r\nDos.\r\n',
      outcome: 'Mirar.',
    });
    expect(outcome).toEqual({ ok: true, value: { revision: 2 } });
    expect(await draft(activityId)).toMatchObject({
      title: 'El puerto de noche',
      revision: 2,
      updatedBy: 'Ana de Prueba',
      updatedAt: noon,
      minutes: 2.5,
      body: { kind: 'lesson', outcome: 'Mirar.', notice: 'Menciona tormentas.', markdown: 'Uno.\n\nDos.' },
    });
    expect(await db.sql`select * from activity_versions order by id`).toEqual(published);
  });

  test('from an older revision is a conflict with both texts, and loses neither', async () => {
    const activityId = await idOf('el-puerto');
    const { revision } = await draft(activityId);
    await saveActivity(luis, { activityId, revision, title: 'De Luis', markdown: 'El texto de Luis.' });
    const later = { ...ana, now: new Date('2026-11-23T18:05:00Z') };
    expect(
      await saveActivity(later, { activityId, revision, title: 'De Ana', markdown: 'El texto de Ana.' }),
    ).toEqual({
      ok: false,
      part: 'authoring',
      reason: 'conflict',
      details: {
        by: 'Luis de Prueba',
        at: noon.toISOString(),
        revision: revision + 1,
        title: 'De Luis',
        markdown: 'El texto de Luis.',
      },
    });
    expect(await markdownOf(activityId)).toBe('El texto de Luis.');
    expect(
      await saveActivity(later, {
        activityId,
        revision: revision + 1,
        title: 'De Ana',
        markdown: 'El texto de Ana.',
      }),
    ).toMatchObject({ ok: true });
  });

  test('by many at once lets exactly one through', async () => {
    const activityId = await idOf('el-puerto');
    const { revision } = await draft(activityId);
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => saveActivity(ana, { activityId, revision, title: `Número ${n}` })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await draft(activityId)).revision).toBe(revision + 1);
  });

  test('twice is once', async () => {
    const activityId = await idOf('el-puerto');
    const { revision } = await draft(activityId);
    const input = { activityId, revision, title: 'Doble', markdown: 'Dos veces.' };
    const first = await saveActivity(ana, input);
    expect(await saveActivity(ana, input)).toEqual(first);
    expect((await draft(activityId)).revision).toBe(revision + 1);
  });

  test('refuses what does not compile, with line and reason, and keeps what was there', async () => {
    const activityId = await idOf('el-puerto');
    const { revision } = await draft(activityId);
    const before = await markdownOf(activityId);
    const outcome = await saveActivity(ana, {
      activityId,
      revision,
      title: 'Mala',
      markdown: 'Uno.\n\n<b>dos</b>',
    });
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'does-not-compile',
      field: 'markdown',
      details: { line: 3, problem: 'raw-html' },
    });
    expect(await markdownOf(activityId)).toBe(before);
  });

  test('refuses a lesson that shows a question its course does not have', async () => {
    const activityId = await idOf('el-puerto');
    const { revision } = await draft(activityId);
    const outcome = await saveActivity(ana, {
      activityId,
      revision,
      title: 'Mala',
      markdown: '::pregunta{id="nada"}',
    });
    expect(outcome).toMatchObject({ reason: 'does-not-compile', details: { problem: 'question-unknown' } });
  });

  test('is for the staff of the course the activity belongs to', async () => {
    const foreign = await person(db.store, 'Foránea', { [other]: 'coordinator' });
    const reporter = await person(db.store, 'Lectora', { [courseId]: 'reporter' });
    const learner = await person(db.store, 'Alumna');
    const activityId = await idOf('el-puerto');
    const { revision, title } = await draft(activityId);
    for (const ctx of [foreign, reporter, learner, { ...ana, actor: { kind: 'guest' as const } }]) {
      await expect(saveActivity(ctx, { activityId, revision, title: 'Ajena' })).rejects.toMatchObject({
        name: 'Forbidden',
      });
      await expect(previewActivity(ctx, { activityId, markdown: 'x' })).rejects.toMatchObject({
        name: 'Forbidden',
      });
      await expect(moveActivity(ctx, { activityId, direction: 'down' })).rejects.toMatchObject({
        name: 'Forbidden',
      });
    }
    await expect(loadActivityDraft(foreign, { activityId })).rejects.toMatchObject({ name: 'Forbidden' });
    expect(await draft(activityId)).toMatchObject({ revision, title });
  });

  test('of an activity that is not there is not found', async () => {
    const activityId = '00000000-0000-4000-8000-000000000000';
    await expect(saveActivity(ana, { activityId, revision: 1, title: 'x' })).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  test('is recorded with who, what and which revision', async () => {
    const activityId = await idOf('la-niebla');
    await saveActivity(luis, { activityId, revision: 1, title: 'Con registro' });
    expect(
      await db.sql`select actor_id, course_id, action, details from audit_records where subject = ${activityId}`,
    ).toEqual([
      {
        actor_id: (luis.actor as { userId: string }).userId,
        course_id: courseId,
        action: 'activity.edited',
        details: { revision: 2, title: 'Con registro' },
      },
    ]);
  });
});

describe('a preview', () => {
  test('shows the text as learners would see it, says what is wrong, and saves nothing', async () => {
    const activityId = await idOf('el-puerto');
    const before = await draft(activityId);
    const outcome = await previewActivity(ana, { activityId, markdown: '**Sí**.\n\n<b>no</b>' });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        compiled: { segments: [{ type: 'html', html: expect.stringContaining('<strong>Sí</strong>') }] },
        problems: [{ line: 3 }, { line: 3 }],
      },
    });
    expect(await draft(activityId)).toEqual(before);
  });
});

describe('moving an activity', () => {
  const order = async () =>
    (await db.sql`select ref from activities where course_id = ${courseId} order by module_id, position`).map(
      ({ ref }) => ref,
    );

  test('changes places with its neighbour, and stays at the end', async () => {
    const before = await order();
    const activityId = await idOf('el-puerto');
    await moveActivity(ana, { activityId, direction: 'down' });
    expect(await order()).not.toEqual(before);
    const moved = await order();
    await moveActivity(ana, { activityId, direction: 'down' });
    expect(await order()).toEqual(moved);
    await moveActivity(ana, { activityId, direction: 'up' });
    expect(await order()).toEqual(before);
  });
});
