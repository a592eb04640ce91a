import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportPackage } from '@/lib/packages/export-package';
import { importPackage } from '@/lib/packages/import-package';
import type { Package } from '@/lib/packages/package';
import { readFolder } from '@/lib/packages/read-folder';
import { toFiles } from '@/lib/packages/to-files';
import { testDatabase } from '@/tests/support/database';
import { noon, packageOf, person, system } from '../authoring/desk';
import { muelle } from './folder';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const everything = async () => ({
  courses: await db.sql`select * from courses order by slug`,
  modules: await db.sql`select * from modules order by id`,
  activities: await db.sql`select * from activities order by id`,
  questions: await db.sql`select * from questions order by id`,
  files: await db.sql`select * from course_files order by course_id, name`,
  versions: await db.sql`select id, number from course_versions order by id`,
  audit: await db.sql`select id from audit_records order by id`,
});

async function bring(course: Package, extra: { publish?: boolean; update?: boolean } = {}) {
  const outcome = await importPackage(system(db.store), { package: course, ...extra });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

async function take(courseId: string): Promise<Package> {
  const outcome = await exportPackage(system(db.store), { courseId });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

describe('a package', () => {
  test('is the same after going into the database and out again, file for file', async () => {
    const course = readFolder(muelle).package;
    const { courseId, created } = await bring(course, { publish: true });
    expect(created).toBe(true);
    const back = await take(courseId);
    expect(back).toEqual(course);
    expect([...toFiles(back)].sort()).toEqual([...toFiles(course)].sort());
  });

  test('is refused the second time, and changes nothing', async () => {
    await bring(packageOf('dos-veces'));
    const before = await everything();
    const outcome = await importPackage(system(db.store), {
      package: { ...packageOf('dos-veces'), modules: [packageOf('x').modules[0]!] },
    });
    expect(outcome).toMatchObject({ ok: false });
    expect(await importPackage(system(db.store), { package: packageOf('dos-veces'), publish: true })).toEqual(
      {
        ok: false,
        part: 'packages',
        reason: 'course-exists',
        details: { course: 'dos-veces' },
      },
    );
    expect(await everything()).toEqual(before);
  });

  test('brought by two processes at once becomes one course', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => importPackage(system(db.store), { package: packageOf('a-la-vez') })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.sql`select from courses where slug = 'a-la-vez'`).toHaveLength(1);
  });

  test('with mistakes is refused whole, with the first of them', async () => {
    const course = packageOf('con-errores');
    course.modules[0]!.activities[0]!.body = {
      kind: 'lesson',
      outcome: '',
      notice: '',
      markdown: 'Uno.\n\n<b>dos</b>\n\n:::fuentes\n- Uno.\n:::',
    };
    const before = await everything();
    expect(await importPackage(system(db.store), { package: course, publish: true })).toMatchObject({
      reason: 'package-has-problems',
      details: { line: 3 },
    });
    expect(await everything()).toEqual(before);
  });

  test('updates a course when asked: what stays keeps its id, what is gone is gone, what learners see stays', async () => {
    const { courseId } = await bring(packageOf('cambiante'), { publish: true });
    const ids = async () =>
      Object.fromEntries(
        (await db.sql`select ref, id, revision from activities where course_id = ${courseId}`).map((row) => [
          row.ref,
          row,
        ]),
      );
    const before = await ids();
    const course = packageOf('cambiante');
    course.modules[0]!.activities[0]!.title = 'El puerto, otra vez';
    course.modules[0]!.activities.splice(1, 1);
    course.modules[0]!.minutes = 2.5;
    course.categories[1]!.questions.splice(1, 1);
    course.modules[1]!.activities[0]!.body = {
      ...course.modules[1]!.activities[0]!.body,
      slots: [{ draw: 1, category: 'puerto' }],
    } as never;
    expect(await bring(course, { update: true })).toEqual({ courseId, created: false });

    const after = await ids();
    expect(Object.keys(after).sort()).toEqual(['el-puerto', 'prueba']);
    expect(after['el-puerto']).toEqual({ ...before['el-puerto'], revision: 2 });
    expect(await take(courseId)).toEqual(course);
    expect(await db.sql`select number from course_versions where course_id = ${courseId}`).toHaveLength(1);
    expect(
      await db.sql`select ref from questions where course_id = ${courseId} and archived_at is not null`,
    ).toEqual([{ ref: 'q-niebla' }]);
  });

  test('that updates with nothing new counts up no revision', async () => {
    const { courseId } = await bring(packageOf('igual'));
    await bring(packageOf('igual'), { update: true });
    expect(await db.sql`select distinct revision from activities where course_id = ${courseId}`).toEqual([
      { revision: 1 },
    ]);
    expect(await db.sql`select distinct revision from questions where course_id = ${courseId}`).toEqual([
      { revision: 1 },
    ]);
  });

  test('G4: keeps each text a question ever had, with who brought it; moving or tagging it is no new text', async () => {
    const course = packageOf('con-historia');
    const { courseId } = await bring(course);
    const [first] = course.categories.flatMap(({ questions }) => questions);
    const versions = () => db.sql`
      select v.revision, v.kind, v.body, v.by_user_id, q.revision as now from question_versions v
      join questions q on q.id = v.question_id
      where q.course_id = ${courseId} and q.ref = ${first!.ref} order by v.revision`;
    const written = { revision: 1, kind: first!.kind, body: first!.body, by_user_id: null };
    expect(await versions()).toEqual([{ ...written, now: 1 }]);

    first!.tags = ['otra'];
    await bring(course, { update: true });
    expect(await versions()).toEqual([{ ...written, now: 1 }]);

    const before = structuredClone(first!.body);
    (first!.body as { prompt: string }).prompt = '¿Y ahora?';
    const admin = await person(db.store, 'Adela');
    const actor = { ...admin.actor, isAdmin: true } as typeof admin.actor;
    const outcome = await importPackage({ ...admin, actor }, { package: course, update: true });
    expect(outcome).toMatchObject({ ok: true });
    const by_user_id = (admin.actor as { userId: string }).userId;
    expect(await versions()).toEqual([
      { ...written, body: before, now: 2 },
      { ...written, revision: 2, body: first!.body, by_user_id, now: 2 },
    ]);
  });

  test('is brought in by administrators and the operator only, and taken out by the staff of its own course', async () => {
    const { courseId } = await bring(packageOf('ajeno'));
    const { courseId: other } = await bring(packageOf('propio'));
    const stranger = await person(db.store, 'Extraña', { [other]: 'coordinator' });
    await expect(importPackage(stranger, { package: packageOf('nuevo') })).rejects.toThrow('');
    await expect(exportPackage(stranger, { courseId })).rejects.toMatchObject({ name: 'Forbidden' });
    expect(await exportPackage(stranger, { courseId: other })).toMatchObject({ ok: true });
    expect(await db.sql`select from courses where slug = 'nuevo'`).toEqual([]);
  });

  test('is recorded', async () => {
    const { courseId } = await bring(packageOf('anotado'), { publish: true });
    const records =
      await db.sql`select action, actor_id, at = ${noon.toISOString()} as is_now from audit_records where course_id = ${courseId} order by id`;
    expect(records).toEqual([
      { action: 'course.created', actor_id: null, is_now: true },
      { action: 'course.published', actor_id: null, is_now: true },
    ]);
  });
});
