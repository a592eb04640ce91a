import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { questions } from '@/db/schema/quiz';
import { listBank } from '@/lib/bank/list-bank';
import { put } from '@/lib/files/put';
import type { Context } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { exportQuestions } from '@/lib/packages/export-questions';
import { importQuestions } from '@/lib/packages/import-questions';
import { loadImportReport } from '@/lib/packages/load-import-report';
import { uploadQuestions } from '@/lib/packages/upload-questions';
import { kinds } from '@/questions';
import { importCourse, quizOf } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { atDoor } from '../accounts/people';
import { newCourse, noon, person } from '../authoring/desk';
import { newCategory } from '../bank/desk';
import { dot } from './exchange/pictures';

let db: Awaited<ReturnType<typeof testDatabase>>;
let courseId: string;
let course: string;
let ana: Context;
let foreign: Context;

beforeAll(async () => {
  db = await testDatabase({ max: 8 });
});
afterAll(() => db.drop());
beforeEach(async () => {
  course = `muelle-${randomUUID().slice(0, 8)}`;
  courseId = await newCourse(db.store, course);
  const other = await newCourse(db.store, `otro-${randomUUID().slice(0, 8)}`);
  ana = await person(db.store, `ana-${course}`, { [courseId]: 'author' });
  foreign = await person(db.store, `eva-${course}`, { [other]: 'coordinator' });
  await db.sql`delete from questions where course_id = ${courseId}`;
});

const send = (text: string, ctx = ana, name = 'banco.txt') =>
  atDoor(ctx, (inside) => uploadQuestions(inside, { course, name, bytes: Buffer.from(text) }));
const report = (ctx = ana, more = {}) => loadImportReport(ctx, { courseId, ...more });
const confirm = async (ctx = ana, more = {}) => {
  const uploadId = (await report(ctx))?.id ?? randomUUID();
  return atDoor(ctx, (inside) =>
    importQuestions(inside, { uploadId, course, categoryId: undefined, ...more }),
  );
};
const bring = async (text: string) => {
  expect(await send(text)).toEqual({ ok: true, value: undefined });
  const outcome = await confirm();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const bank = () => db.sql`
  select q.ref, q.kind, q.body, q.tags, q.topic, q.source, q.revision, q.archived_at as archived, c.title as category
  from questions q join question_categories c on c.id = q.category_id
  where q.course_id = ${courseId} order by c.position, q.position, q.id`;

const two = `$CATEGORY: $course$/top/Faros/Luces

// [id:luz-1] [tag:luz]
::La luz::¿Alumbra el faro?{T#Mire bien#Así es}

::El color::¿De qué color es?{=Blanca =Roja}

Texto sin pregunta`;

describe('D11: importing questions', () => {
  test('says what would happen to each question, and writes nothing before the yes', async () => {
    await send(two, ana, 'C:\\x\\banco.gift');
    const told = await report();
    expect(told).toMatchObject({
      name: 'banco.gift',
      counts: { total: 3, imported: 2, cambios: 0, rechazadas: 1, nuevas: 2 },
      hasLoose: false,
    });
    expect(told!.rows).toMatchObject([
      {
        line: 4,
        title: 'La luz',
        kind: 'truefalse',
        outcome: 'imported',
        effect: 'new',
        ref: 'luz-1',
        category: ['Faros', 'Luces'],
      },
      {
        line: 6,
        title: 'El color',
        kind: 'shortanswer',
        outcome: 'imported',
        effect: 'new',
        ref: 'el-color',
      },
      {
        line: 8,
        outcome: 'refused',
        effect: null,
        reasons: [{ from: 'refusals', code: 'type-description' }],
      },
    ]);
    expect(await bank()).toHaveLength(0);
    expect((await report(ana, { ver: 'rechazadas' }))!.rows).toHaveLength(1);
  });

  test('then the bank has them, in their categories, with a version each and one record', async () => {
    expect(await bring(two)).toEqual({ added: 2, updated: 0, same: 0, refused: 1 });
    expect(await bank()).toMatchObject([
      { ref: 'luz-1', kind: 'truefalse', tags: ['luz'], revision: 1, category: 'Luces' },
      { ref: 'el-color', kind: 'shortanswer', category: 'Luces' },
    ]);
    const { categories } = await listBank(ana, { courseId });
    expect(categories.find(({ ref }) => ref === 'luces')).toMatchObject({ path: ['Faros', 'Luces'] });
    const versions = await db.sql`
      select v.revision, v.by_user_id from question_versions v join questions q on q.id = v.question_id
      where q.course_id = ${courseId}`;
    expect(versions).toHaveLength(2);
    const records = await db.sql`
      select details from audit_records where action = 'questions.imported' and course_id = ${courseId}`;
    expect(records).toMatchObject([{ details: { file: 'banco.txt', added: 2, refused: 1 } }]);
    expect(await report()).toBeNull();
  });

  test('a second time adds nothing; a mended question is mended by its id, and comes beside the old one without', async () => {
    await bring(two);
    expect(await bring(two)).toEqual({ added: 0, updated: 0, same: 2, refused: 1 });
    const mended = two.replace('¿Alumbra', '¿Ya alumbra').replace('color es?', 'color será?');
    expect(await bring(mended)).toEqual({ added: 1, updated: 1, same: 0, refused: 1 });
    expect((await bank()).map(({ ref, revision }) => [ref, revision])).toEqual([
      ['luz-1', 2],
      ['el-color', 1],
      ['el-color-2', 1],
    ]);
    expect(await bring(mended)).toEqual({ added: 0, updated: 0, same: 2, refused: 1 });
  });

  test('what is alike within one file is taken as often as it stands there, also the second time', async () => {
    const twice = '¿Sí?{T}\n\n¿Sí?{T}\n\n// [id:a]\n¿No?{T}\n\n// [id:a]\n¿No?{F}';
    expect(await bring(twice)).toMatchObject({ added: 4 });
    expect((await bank()).map(({ ref }) => ref)).toEqual(['si', 'si-2', 'a', 'a-2']);
    expect(await bring('¿Sí?{T}\n\n¿Sí?{T}\n\n¿Sí?{T}')).toMatchObject({ added: 1, same: 2 });
  });

  test('an archived question comes back into use; tags, topic and place stay where the file says nothing', async () => {
    await bring(two);
    await db.sql`update questions set archived_at = now(), topic = 'mar', source = 'Lección 2' where course_id = ${courseId}`;
    const place = await newCategory(db.store, courseId, 'otra');
    await db.sql`update questions set category_id = ${place} where ref = 'luz-1' and course_id = ${courseId}`;
    expect(await bring(two.replace(' [tag:luz]', ''))).toMatchObject({ added: 0, updated: 2, same: 0 });
    expect((await bank()).find(({ ref }) => ref === 'luz-1')).toMatchObject({
      tags: ['luz'],
      topic: 'mar',
      source: 'Lección 2',
      archived: null,
      revision: 1,
      category: 'otra',
    });
  });

  test('questions without a category go where one says, or into one of their own', async () => {
    const categoryId = await newCategory(db.store, courseId, 'muelle-sur');
    await send('¿Sí?{T}');
    expect(await report()).toMatchObject({ hasLoose: true });
    await confirm(ana, { categoryId });
    await bring('¿No?{F}');
    expect((await bank()).map(({ category }) => category).sort()).toEqual([
      'Preguntas importadas',
      'muelle-sur',
    ]);
  });

  test('refuses a file that cannot be read, and keeps the one before', async () => {
    await send(two);
    expect(await send('<quiz><question')).toMatchObject({
      ok: false,
      reason: 'questions-file-malformed',
      details: { line: 1 },
    });
    expect(await report()).toMatchObject({ name: 'banco.txt' });
    expect(await send('   ')).toMatchObject({ reason: 'questions-file-empty' });
  });

  test('says yes to the file that was shown, once: not to one that was sent since, nor twice', async () => {
    await send(two);
    const { id: uploadId } = (await report())!;
    await send('¿Sí?{T}');
    const old = await atDoor(ana, (ctx) => importQuestions(ctx, { uploadId, course, categoryId: undefined }));
    expect(old).toMatchObject({ ok: false, reason: 'upload-gone' });
    expect(await bank()).toHaveLength(0);
    expect(await confirm()).toMatchObject({ ok: true });
    expect(await confirm()).toMatchObject({ reason: 'upload-gone' });
  });

  test('two at once write it once', async () => {
    await send(two);
    const { id: uploadId } = (await report())!;
    const outcomes = await Promise.all(
      [1, 2].map(() =>
        atDoor(ana, (ctx) => importQuestions(ctx, { uploadId, course, categoryId: undefined })),
      ),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await bank()).toHaveLength(2);
  });

  test('nothing of it is written when a published quiz would be left short', async () => {
    const drawn = await importCourse(db.store, (course) => {
      quizOf(course).slots = [{ draw: 1, tag: 'raro' }];
      course.categories.find(({ ref }) => ref === 'puerto')!.questions[0]!.tags = ['raro'];
    });
    const { ref } = drawn.package.categories.find((one) => one.ref === 'puerto')!.questions[0]!;
    course = drawn.slug;
    courseId = drawn.courseId;
    ana = await person(db.store, `iris-${course}`, { [courseId]: 'author' });
    const before = await bank();
    await send(`// [id:${ref}] [tag:otro]\n¿Sí, de veras?{T}\n\n¿Nueva?{T}`);
    expect(await confirm()).toMatchObject({ ok: false, reason: 'quiz-left-short' });
    expect(await bank()).toEqual(before);
    expect(await report()).not.toBeNull();
  });

  test('is for those who edit the course: others see and send nothing, and find no file of another', async () => {
    await send(two);
    const { id: uploadId } = (await report())!;
    await expect(send(two, foreign)).rejects.toThrow(Forbidden);
    await expect(report(foreign)).rejects.toThrow(Forbidden);
    const take = (ctx: Context) =>
      atDoor(ctx, (inside) => importQuestions(inside, { uploadId, course, categoryId: undefined }));
    await expect(take(foreign)).rejects.toThrow(Forbidden);
    const reporter = await person(db.store, `rosa-${course}`, { [courseId]: 'reporter' });
    await expect(send(two, reporter)).rejects.toThrow(Forbidden);
    const colleague = await person(db.store, `beto-${course}`, { [courseId]: 'author' });
    expect(await report(colleague)).toBeNull();
    expect(await take(colleague)).toMatchObject({ reason: 'upload-gone' });
    const unknown = atDoor(ana, (ctx) =>
      uploadQuestions(ctx, { course: 'no-hay', name: 'x', bytes: Buffer.from(two) }),
    );
    await expect(unknown).rejects.toThrow(NotFound);
    const category = await newCategory(
      db.store,
      await newCourse(db.store, `tres-${randomUUID().slice(0, 8)}`),
      'ajena',
    );
    await expect(confirm(ana, { categoryId: category })).rejects.toThrow(NotFound);
    expect(await bank()).toHaveLength(0);
  });

  test('a file that nobody said yes to for a day is gone with the next one that anybody sends', async () => {
    await send(two);
    const later = new Date(noon.getTime() + 25 * 60 * 60 * 1000);
    const colleague = await person(db.store, `leo-${course}`, { [courseId]: 'author' }, later);
    await send('¿Sí?{T}', colleague);
    expect(await report()).toBeNull();
  });

  test('ten thousand questions are brought in one go', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `::P::¿Es ${at} un número?{T}`).join('\n\n');
    expect(await bring(many)).toEqual({ added: 10_000, updated: 0, same: 0, refused: 0 });
    expect(await bring(many)).toEqual({ added: 0, updated: 0, same: 10_000, refused: 0 });
    expect(await send(`${many}\n\n¿Y otra?{T}`)).toMatchObject({ reason: 'questions-file-many' });
  });
});

describe('D11: exporting questions', () => {
  const exported = (format: 'gift' | 'moodle-xml', category?: string, ctx = ana) =>
    exportQuestions(ctx, { course, format, category });

  test.each(['gift', 'moodle-xml'] as const)(
    '%s: every kind comes back as it was, and twice is once',
    async (format) => {
      const categoryId = await newCategory(
        db.store,
        courseId,
        'todas',
        await newCategory(db.store, courseId, 'madre'),
      );
      let position = 0;
      for (const { name, samples } of kinds)
        for (const [at, { body }] of samples.entries())
          await db.store.insert(questions).values({
            courseId,
            categoryId,
            ref: `${name}-${at}`,
            kind: name,
            body,
            topic: 'rol',
            source: 'Lección «uno»',
            tags: ['a', 'b:c'],
            position: position++,
            updatedAt: noon,
          });
      const before = await bank();
      const { text, name } = await exported(format, 'madre');
      expect(name).toMatch(/^preguntas\.(?:txt|xml)$/);
      expect(await bring(text)).toEqual({ added: 0, updated: 0, same: before.length, refused: 0 });
      await db.sql`delete from questions where course_id = ${courseId}`;
      await db.sql`delete from question_categories where course_id = ${courseId} and ref in ('todas')`;
      expect(await bring(text)).toMatchObject({ added: before.length });
      expect((await bank()).map(({ revision: _, ...row }) => row)).toEqual(
        before.map(({ revision: _, ...row }) => row),
      );
    },
  );

  test('pictures travel along in Moodle XML, kept once, and are shown from here again', async () => {
    const sha256 = await put(ana, { bytes: dot, mediaType: 'image/png' });
    const src = dot.toString('base64');
    const file = `<quiz><question type="truefalse"><name><text>Mapa</text></name>
      <questiontext format="html"><text><![CDATA[<p>Mire: <img src="@@PLUGINFILE@@/un%20mapa.png" alt="Un mapa"></p>]]></text>
      <file name="un mapa.png" path="/" encoding="base64">${src}</file></questiontext>
      <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;
    await db.sql`delete from files where sha256 = ${sha256}`;
    expect(await bring(file)).toMatchObject({ added: 1 });
    const [row] = await bank();
    expect(row!.body).toEqual({ prompt: `Mire: ![Un mapa](/api/files/${sha256})`, answer: true });
    expect(await db.sql`select media_type from files where sha256 = ${sha256}`).toEqual([
      { media_type: 'image/png' },
    ]);

    const { text } = await exported('moodle-xml');
    expect(text).toContain(`<file name="${sha256}.png" path="/" encoding="base64">${src}</file>`);
    await db.sql`delete from questions where course_id = ${courseId}`;
    await db.sql`delete from files where sha256 = ${sha256}`;
    await bring(text);
    expect((await bank())[0]!.body).toEqual(row!.body);
    expect(await db.sql`select 1 from files where sha256 = ${sha256}`).toHaveLength(1);

    const gift = (await exported('gift')).text;
    expect(gift).toContain(`http\\://faro.test/api/files/${sha256}`);
    await db.sql`delete from questions where course_id = ${courseId}`;
    await bring(gift);
    expect((await bank())[0]!.body).toEqual(row!.body);
    await db.sql`delete from files where sha256 = ${sha256}`;
    await send(gift);
    expect((await report())!.rows[0]).toMatchObject({
      reasons: [{ code: 'picture-missing' }],
      outcome: 'changed',
    });
  });

  test('is for those who edit the course, and for its own categories', async () => {
    await expect(exported('gift', undefined, foreign)).rejects.toThrow(Forbidden);
    await expect(exported('gift', 'no-hay')).rejects.toThrow(NotFound);
    await db.sql`update questions set archived_at = now() where course_id = ${courseId}`;
    expect((await exported('gift')).text).not.toContain('[markdown]');
  });
});
