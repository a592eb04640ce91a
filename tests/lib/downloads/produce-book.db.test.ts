import { afterAll, beforeAll, expect, test } from 'vitest';
import { courseBooks } from '@/lib/downloads/input';
import { listBooks } from '@/lib/downloads/list-books';
import { loadBook } from '@/lib/downloads/load-book';
import { openDownloads } from '@/lib/downloads/open-downloads';
import { produceBook } from '@/lib/downloads/produce-book';
import { requestBooks } from '@/lib/downloads/request-books';
import { sha256Of } from '@/lib/files/put';
import type { Actor } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { activityOf, changeCourse, type ImportedCourse, importCourse } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn } from '@/tests/support/learner';
import { contextOf, daysBefore, makeStaff, makeUser, noon } from '@/tests/support/people';
import { readEpub } from './epub-reader';

const parallel = 6;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  await Promise.all(Array.from({ length: parallel }, () => db.sql`select pg_sleep(0.1)`));
});
afterAll(() => db.drop());

const system = (at = noon) => contextOf(db.store, { kind: 'system' }, at);
const as = (actor: Actor, at = noon) => contextOf(db.store, actor, at);
const jobsFor = async (versionId: string) =>
  (
    await db.sql`select key from graphile_worker.jobs where task_identifier = 'book.produce' and key like ${`book ${versionId}%`}`
  ).length;

async function versionOf({ courseId }: ImportedCourse): Promise<string> {
  const [row] = await db.sql`select published_version_id as id from courses where id = ${courseId}`;
  return row!.id;
}

const produce = async (course: ImportedCourse, name = 'curso.epub', withheld: string[] = []) =>
  produceBook(system(), { versionId: await versionOf(course), name, withheld });

test('B5: what is published is asked for at once, for the whole course', async () => {
  const course = await importCourse(db.store);
  const versionId = await versionOf(course);
  const rows = await db.sql`
    select j.payload from graphile_worker._private_jobs j
    where j.payload ->> 'versionId' = ${versionId}`;
  expect(rows.map(({ payload }) => payload)).toEqual([{ versionId }]);
  await requestBooks(system(), { versionId, withheld: [] }, courseBooks);
  await requestBooks(system(), { versionId, withheld: [] }, courseBooks);
  expect(await jobsFor(versionId)).toBe(2);
});

test('B5: a learner has the whole course as EPUB and as PDF, and a module as PDF, byte for byte as it was made', async () => {
  const course = await importCourse(db.store);
  const { ctx } = await learnerIn(db.store, course);
  for (const [name, mediaType, first, fileName] of [
    ['curso.epub', 'application/epub+zip', 'PK', 'faro-lectura.epub'],
    ['curso.pdf', 'application/pdf', '%PDF', 'faro-lectura.pdf'],
    ['modulo-primer-dia.pdf', 'application/pdf', '%PDF', 'faro-lectura-1.pdf'],
  ] as const) {
    expect(await produce(course, name)).toEqual({ produced: true });
    const book = granted(await loadBook(ctx(), { course: course.slug, name }));
    expect(book).toMatchObject({ mediaType, fileName });
    expect(book.bytes.subarray(0, first.length).toString('latin1')).toBe(first);
    expect(sha256Of(book.bytes)).toBe(book.sha256);
  }
  const books = await listBooks(ctx(), await openDownloads(ctx(), course.slug));
  expect(
    books.map(({ name, made }) => [
      name,
      made === null ? null : made.pages === null ? 'no pages' : made.pages > 3,
    ]),
  ).toEqual([
    ['curso.pdf', true],
    ['curso.epub', 'no pages'],
    ['modulo-primer-dia.pdf', true],
    ['modulo-cierre.pdf', null],
  ]);
});

test('what is not made yet is refused, and asked for; however often, it is one job', async () => {
  const course = await importCourse(db.store);
  const { ctx } = await learnerIn(db.store, course);
  const versionId = await versionOf(course);
  const ask = () => loadBook(ctx(), { course: course.slug, name: 'modulo-primer-dia.pdf' });
  expect(await ask()).toMatchObject({ ok: false, part: 'downloads', reason: 'not-ready' });
  expect(await ask()).toMatchObject({ ok: false, reason: 'not-ready' });
  expect(await jobsFor(versionId)).toBe(1);
});

test('twice is once, also by several at the same time, and the same content gives the same bytes', async () => {
  const course = await importCourse(db.store);
  const made = await Promise.all(Array.from({ length: parallel }, () => produce(course)));
  expect(made.filter(({ produced }) => produced)).toHaveLength(1);
  expect(await produce(course)).toEqual({ produced: false });
  const versionId = await versionOf(course);
  const before = await db.sql`select file_sha256 from downloads where version_id = ${versionId}`;
  expect(before).toHaveLength(1);
  await db.sql`delete from downloads where version_id = ${versionId}`;
  expect(await produce(course)).toEqual({ produced: true });
  expect(await db.sql`select file_sha256 from downloads where version_id = ${versionId}`).toEqual(before);
});

test('a new edition takes the place of the one before, whose files go; one that is not published any more is not made', async () => {
  const course = await importCourse(db.store);
  const { ctx } = await learnerIn(db.store, course);
  const other = await importCourse(db.store);
  await produce(course);
  await produce(other);
  const old = await versionOf(course);
  const book = granted(await loadBook(ctx(), { course: course.slug, name: 'curso.epub' }));
  const files = async () => (await db.sql`select 1 from files where sha256 = ${book.sha256}`).length;
  await changeCourse(db.store, course, ({ details }) => {
    details.summary = 'Otro resumen.';
  });
  expect(await loadBook(ctx(), { course: course.slug, name: 'curso.epub' })).toMatchObject({
    reason: 'not-ready',
  });
  expect(await files()).toBe(1);
  expect(await produceBook(system(), { versionId: old, name: 'curso.pdf', withheld: [] })).toEqual({
    produced: false,
  });
  expect(await produce(course)).toEqual({ produced: true });
  const next = granted(await loadBook(ctx(), { course: course.slug, name: 'curso.epub' }));
  expect(readEpub(next.bytes).text).toContain('Otro resumen.');
  expect(await files()).toBe(0);
  expect(await db.sql`select 1 from downloads where version_id = ${old}`).toHaveLength(0);
  expect(await db.sql`select 1 from downloads where version_id = ${await versionOf(other)}`).toHaveLength(1);
});

test('C7: what is locked for a learner is in no book of theirs; once it opens there is another', async () => {
  const opensAt = daysBefore(-3).toISOString();
  const course = await importCourse(db.store, (package_) => {
    activityOf(package_, 'la-niebla').restrictions = [
      { kind: 'activity', activity: 'el-puerto' },
      { kind: 'from', at: opensAt },
    ];
  });
  const learner = await learnerIn(db.store, course);
  const bookAt = async (at: Date) => {
    const opened = await openDownloads(learner.ctx(at), course.slug);
    await produceBook(system(at), {
      versionId: opened.versionId,
      name: 'curso.epub',
      withheld: opened.withheld,
    });
    const loaded = granted(await loadBook(learner.ctx(at), { course: course.slug, name: 'curso.epub' }));
    return readEpub(loaded.bytes).text;
  };
  const story = 'Más vale tarde.';
  const whole = granted(await loadAll(course));
  expect(readEpub(whole.bytes).text).toContain(story);
  expect(await bookAt(noon)).not.toContain(story);
  expect(await bookAt(noon)).toContain('Se dejó fuera 1 actividad');
  expect(await bookAt(daysBefore(-4))).not.toContain(story);
  await learner.read('el-puerto');
  expect(await bookAt(noon)).not.toContain(story);
  expect(await bookAt(daysBefore(-4))).toContain(story);
});

/** The course as its staff have it. */
async function loadAll(course: ImportedCourse) {
  await produce(course);
  const staff = await makeStaff(db.store, { [course.courseId]: 'reporter' });
  return loadBook(as(staff), { course: course.slug, name: 'curso.epub' });
}

test('C7: strangers, guests, who has left and staff of another course get nothing; own staff and administrators all', async () => {
  const course = await importCourse(db.store);
  await produce(course);
  const ask = (actor: Actor, name = 'curso.epub') => loadBook(as(actor), { course: course.slug, name });
  const other = await makeStaff(db.store, { [(await importCourse(db.store)).courseId]: 'coordinator' });
  const { person } = await learnerIn(db.store, course, { leftAt: noon });
  for (const actor of [await makeUser(db.store), other, person])
    await expect(ask(actor)).rejects.toThrow(NotFound);
  await expect(ask({ kind: 'guest' })).rejects.toThrow(Forbidden);
  for (const role of ['coordinator', 'author', 'reporter'] as const)
    expect((await ask(await makeStaff(db.store, { [course.courseId]: role }))).ok).toBe(true);
  const admin = await makeUser(db.store, { isAdmin: true });
  expect((await ask(admin)).ok).toBe(true);
  for (const name of ['modulo-nada.pdf', 'curso.mobi', '../curso.pdf', 'modulo-primer-dia.epub'])
    await expect(ask(admin, name)).rejects.toThrow(NotFound);
  await expect(loadBook(as(admin), { course: 'no-existe', name: 'curso.pdf' })).rejects.toThrow(NotFound);
});

test('C7: a course that was never published has no books, not even for its staff', async () => {
  const course = await importCourse(db.store, () => {}, { publish: false });
  const admin = await makeUser(db.store, { isAdmin: true });
  await expect(openDownloads(as(admin), course.slug)).rejects.toThrow(NotFound);
});
