import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listChanges } from '@/lib/authoring/list-changes';
import { loadOutline } from '@/lib/authoring/load-outline';
import { moveActivity } from '@/lib/authoring/move-activity';
import { publishCourse } from '@/lib/authoring/publish-course';
import { saveActivity } from '@/lib/authoring/save-activity';
import type { Outline } from '@/lib/catalogue/input';
import { testDatabase } from '@/tests/support/database';
import { newCourse, noon, person, system } from './desk';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const idOf = async (courseId: string, ref: string) =>
  (await db.sql`select id from activities where course_id = ${courseId} and ref = ${ref}`)[0]!.id as string;
const versions = (courseId: string) =>
  db.sql<{ id: string; number: number; outline: Outline }[]>`
    select id, number, outline from course_versions where course_id = ${courseId} order by number`;
const publish = (courseId: string) => publishCourse(system(db.store), { courseId });
const rename = async (courseId: string, ref: string, title: string) =>
  saveActivity(system(db.store), { activityId: await idOf(courseId, ref), revision: 1, title });

describe('publishing', () => {
  test('shows a module with the figure of its name, and a new one is a change', async () => {
    const courseId = await newCourse(db.store, 'dibujado');
    const draw = (title: string) => db.sql`
      insert into course_files (course_id, name, media_type, text, alternative)
      values (${courseId}, 'modulo-cierre', 'image/svg+xml', ${`<svg><title>${title}</title></svg>`}, 'El cierre.')
      on conflict (course_id, name) do update set text = excluded.text`;
    await draw('El muelle de noche');
    const before = await listChanges(system(db.store), { courseId });
    expect(before.changes).toEqual([
      expect.objectContaining({ what: 'module', ref: 'cierre', change: 'changed' }),
    ]);
    await publish(courseId);
    const [, version] = await versions(courseId);
    const [first, last] = version!.outline.modules;
    expect(first).not.toHaveProperty('illustration');
    expect(last!.illustration).toEqual({
      title: 'El muelle de noche',
      src: expect.stringMatching(/^\/api\/files\/[0-9a-f]{64}$/),
    });
    expect((await listChanges(system(db.store), { courseId })).changes).toEqual([]);
  });

  test('writes an outline with all that index and completion need', async () => {
    const courseId = await newCourse(db.store, 'indice');
    const [version] = await versions(courseId);
    expect(version!.number).toBe(1);
    const { details, descriptionHtml, modules } = version!.outline;
    expect(details.title).toBe('El muelle');
    expect(descriptionHtml).toContain('<strong>mirar</strong>');
    expect(modules.map(({ ref, activities }) => [ref, activities.map(({ ref }) => ref)])).toEqual([
      ['primer-dia', ['el-puerto', 'la-niebla']],
      ['cierre', ['prueba']],
    ]);
    const [lesson] = modules[0]!.activities;
    const [quiz] = modules[1]!.activities;
    expect(lesson).toMatchObject({
      kind: 'lesson',
      minutes: 2.5,
      notice: 'Menciona tormentas.',
      passMark: null,
      completion: { isRequired: true, conditions: ['read'] },
    });
    expect(quiz).toMatchObject({
      kind: 'quiz',
      passMark: 70,
      restrictions: [{ kind: 'activity', activity: 'el-puerto' }],
    });
    const [content] = await db.sql`select compiled from activity_versions where id = ${lesson!.versionId}`;
    expect(content!.compiled.segments.map(({ type }: { type: string }) => type)).toEqual([
      'html',
      'figure',
      'html',
      'question',
      'countries',
      'html',
      'picture',
      'audio',
      'video',
      'download',
      'embed',
      'html',
    ]);
  });

  test('keeps the version of what did not change, and never touches an old one', async () => {
    const courseId = await newCourse(db.store, 'versiones');
    const [first] = await versions(courseId);
    const contents = await db.sql`select * from activity_versions where course_id = ${courseId} order by id`;
    await rename(courseId, 'la-niebla', 'La niebla espesa');
    expect(await publish(courseId)).toMatchObject({ ok: true, value: { number: 2, isNew: true } });

    const [before, after] = await versions(courseId);
    expect(before).toEqual(first);
    const versionOf = (outline: Outline, ref: string) =>
      outline.modules.flatMap((module) => module.activities).find((one) => one.ref === ref)!.versionId;
    expect(versionOf(after!.outline, 'el-puerto')).toBe(versionOf(first!.outline, 'el-puerto'));
    expect(versionOf(after!.outline, 'la-niebla')).not.toBe(versionOf(first!.outline, 'la-niebla'));
    const now = await db.sql`select * from activity_versions where course_id = ${courseId} order by id`;
    expect(now).toHaveLength(contents.length + 1);
    expect(now).toEqual(expect.arrayContaining([...contents]));
    expect(await db.sql`select published_version_id as id from courses where id = ${courseId}`).toEqual([
      { id: after!.id },
    ]);
  });

  test('goes back to an earlier content by its old version', async () => {
    const courseId = await newCourse(db.store, 'vuelta');
    const activityId = await idOf(courseId, 'la-niebla');
    await rename(courseId, 'la-niebla', 'Otra');
    await publish(courseId);
    await saveActivity(system(db.store), { activityId, revision: 2, title: 'La niebla' });
    await publish(courseId);
    const [first, , third] = await versions(courseId);
    expect(third!.outline).toEqual(first!.outline);
    expect(await db.sql`select from activity_versions where activity_id = ${activityId}`).toHaveLength(2);
  });

  test('twice is once', async () => {
    const courseId = await newCourse(db.store, 'dos-veces');
    const records = await db.sql`select id from audit_records where course_id = ${courseId}`;
    expect(await publish(courseId)).toMatchObject({ ok: true, value: { number: 1, isNew: false } });
    expect(await versions(courseId)).toHaveLength(1);
    expect(await db.sql`select id from audit_records where course_id = ${courseId}`).toEqual(records);
  });

  test('by two coordinators at once makes one version after the other', async () => {
    const courseId = await newCourse(db.store, 'a-la-vez');
    await rename(courseId, 'la-niebla', 'Otra');
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () =>
        db.store.transaction((store) => publishCourse(system(store), { courseId })),
      ),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect((await versions(courseId)).map(({ number }) => number)).toEqual([1, 2]);
  });

  test('brings a mended practice question to learners', async () => {
    const courseId = await newCourse(db.store, 'pregunta');
    await db.sql`update questions set body = jsonb_set(body, '{prompt}', '"¿Para qué?"') where course_id = ${courseId} and ref = 'p-luz'`;
    expect((await listChanges(system(db.store), { courseId })).changes).toEqual([
      { what: 'activity', change: 'changed', ref: 'el-puerto', title: 'El puerto: una mirada' },
    ]);
    expect(await publish(courseId)).toMatchObject({ ok: true, value: { number: 2 } });
  });

  test('refuses what does not compile, with the activity, the line and the reason', async () => {
    const courseId = await newCourse(db.store, 'rota');
    await db.sql`update activities set body = jsonb_set(body, '{markdown}', to_jsonb(${'Uno.\n\n:::nada\nx\n:::'}::text)) where course_id = ${courseId} and ref = 'el-puerto'`;
    expect(await publish(courseId)).toEqual({
      ok: false,
      part: 'authoring',
      reason: 'cannot-publish',
      details: {
        activity: 'El puerto: una mirada',
        line: 3,
        message: 'No existe el bloque «nada».',
        problem: 'unknown-block',
        count: 1,
      },
    });
    expect(await versions(courseId)).toHaveLength(1);
  });

  test('J3: refuses a video without captions and transcript, and takes one that says why it has none', async () => {
    const courseId = await newCourse(db.store, 'muda');
    const write = (rest: string) =>
      db.sql`update activities set body = jsonb_set(body, '{markdown}', to_jsonb(${`Uno.\n\n::video{archivo="luces.webm" titulo="Luces"${rest}}`}::text)) where course_id = ${courseId} and ref = 'el-puerto'`;
    await write(' transcripcion="luces.md"');
    expect(await publish(courseId)).toMatchObject({
      reason: 'cannot-publish',
      details: { line: 3, problem: 'captions-missing', count: 1 },
    });
    await write('');
    expect(await publish(courseId)).toMatchObject({ details: { problem: 'transcript-missing', count: 2 } });
    await write(' exento="No se oye ni se dice nada."');
    expect(await publish(courseId)).toMatchObject({ ok: true });
  });

  test('refuses a draw from too few questions', async () => {
    const courseId = await newCourse(db.store, 'pocas');
    await db.sql`update questions set archived_at = now() where course_id = ${courseId} and ref = 'q-faro'`;
    expect(await publish(courseId)).toMatchObject({
      reason: 'cannot-publish',
      details: { activity: 'Prueba', problem: 'draw-too-large' },
    });
  });

  test('refuses a course without activities', async () => {
    const courseId = await newCourse(db.store, 'vacio');
    await db.sql`delete from activities where course_id = ${courseId}`;
    expect(await publish(courseId)).toMatchObject({ reason: 'nothing-to-publish' });
  });

  test('is for the coordinators of that course alone', async () => {
    const courseId = await newCourse(db.store, 'propio');
    const other = await newCourse(db.store, 'ajeno');
    const forbidden = { name: 'Forbidden' };
    const guest = { ...system(db.store), actor: { kind: 'guest' as const } };
    await expect(publishCourse(guest, { courseId })).rejects.toMatchObject(forbidden);
    await expect(publishCourse(await person(db.store, 'Alumna'), { courseId })).rejects.toMatchObject(
      forbidden,
    );
    const foreign = await person(db.store, 'Foránea', { [other]: 'coordinator' });
    await expect(publishCourse(foreign, { courseId })).rejects.toMatchObject(forbidden);
    await expect(listChanges(foreign, { courseId })).rejects.toMatchObject(forbidden);
    await expect(loadOutline(foreign, { courseId })).rejects.toMatchObject(forbidden);
    const author = await person(db.store, 'Autora', { [courseId]: 'author' });
    await expect(publishCourse(author, { courseId })).rejects.toMatchObject(forbidden);
    const own = await person(db.store, 'Coordinadora', { [courseId]: 'coordinator' });
    expect(await publishCourse(own, { courseId })).toMatchObject({ ok: true });
  });

  test('is recorded with who and when', async () => {
    const courseId = await newCourse(db.store, 'anotado', false);
    const coordinator = await person(db.store, 'Rosa', { [courseId]: 'coordinator' });
    await publishCourse(coordinator, { courseId });
    expect(
      await db.sql`select actor_id, at = ${noon.toISOString()} as is_now, details from audit_records where course_id = ${courseId} and action = 'course.published'`,
    ).toEqual([
      { actor_id: (coordinator.actor as { userId: string }).userId, is_now: true, details: { number: 1 } },
    ]);
  });
});

describe('the list of changes', () => {
  test('is empty after publishing', async () => {
    const courseId = await newCourse(db.store, 'sin-cambios');
    expect(await listChanges(system(db.store), { courseId })).toEqual({
      number: 1,
      changes: [],
      problems: [],
    });
    const { published, modules } = await loadOutline(system(db.store), { courseId });
    expect(published).toEqual({ number: 1, at: noon });
    expect(new Set(modules.flatMap(({ activities }) => activities.map(({ state }) => state)))).toEqual(
      new Set(['published']),
    );
  });

  test('names what is new in a course that was never published', async () => {
    const courseId = await newCourse(db.store, 'nuevo', false);
    const { number, changes } = await listChanges(system(db.store), { courseId });
    expect([number, changes.length]).toEqual([null, 5]);
    expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['added']));
  });

  test('tells renamed, changed, moved, removed and details apart', async () => {
    const courseId = await newCourse(db.store, 'cambios');
    await rename(courseId, 'la-niebla', 'La bruma');
    await moveActivity(system(db.store), { activityId: await idOf(courseId, 'la-niebla'), direction: 'up' });
    await saveActivity(system(db.store), {
      activityId: await idOf(courseId, 'el-puerto'),
      revision: 1,
      title: 'El puerto: una mirada',
      markdown: 'Otro texto.',
    });
    await db.sql`delete from activities where course_id = ${courseId} and ref = 'prueba'`;
    await db.sql`update courses set details = jsonb_set(details, '{hours}', '1') where id = ${courseId}`;
    const { changes } = await listChanges(system(db.store), { courseId });
    expect(changes.map(({ what, change, ref }) => `${what} ${change} ${ref}`).sort()).toEqual([
      'activity changed el-puerto',
      'activity moved el-puerto',
      'activity removed prueba',
      'activity renamed la-niebla',
      'details changed cambios',
    ]);
    expect(changes.find(({ change }) => change === 'renamed')).toMatchObject({
      title: 'La bruma',
      before: 'La niebla',
    });
    const { modules } = await loadOutline(system(db.store), { courseId });
    expect(modules[0]!.activities.map(({ ref, state }) => [ref, state])).toEqual([
      ['la-niebla', 'changed'],
      ['el-puerto', 'changed'],
    ]);
  });
});
