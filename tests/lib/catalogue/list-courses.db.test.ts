import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courses } from '@/db/schema/catalogue';
import { listCourses } from '@/lib/catalogue/list-courses';
import { changeCourse, type ImportedCourse, importCourse } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { contextOf, noon } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
let migration: ImportedCourse;
let harbour: ImportedCourse;
beforeAll(async () => {
  db = await testDatabase();
  migration = await importCourse(db.store, (course) => {
    course.details.title = 'Migración y protección';
    course.details.audience = 'Personal consular';
    course.enrolment.key = 'FAROL-2027';
  });
  harbour = await importCourse(db.store, (course) => {
    course.details.objectives = ['Reconocer el 100 % de las señales'];
    course.details.certificate = null;
    course.details.minimumMark = null;
  });
});
afterAll(() => db.drop());

const list = (search?: string) => listCourses(contextOf(db.store), search);
const slugs = async (search?: string) => (await list(search)).map(({ slug }) => slug).sort();
const both = () => [migration.slug, harbour.slug].sort();

describe('A1: the list of courses', () => {
  it('shows published courses only, to anyone', async () => {
    await importCourse(db.store, undefined, { publish: false });
    const gone = await importCourse(db.store);
    await db.store.update(courses).set({ archivedAt: noon }).where(eq(courses.id, gone.courseId));
    expect(await slugs()).toEqual(both());
  });

  it('tells language, hours, audience, certificate, pass rule and state, and nothing of the key', async () => {
    const cards = await list();
    const card = cards.find(({ slug }) => slug === migration.slug)!;
    expect(card).toMatchObject({
      details: {
        title: 'Migración y protección',
        language: 'es',
        hours: 0.2,
        audience: 'Personal consular',
        certificate: { title: 'Certificado de ejemplo' },
        minimumMark: 70,
      },
      minutes: 12,
      modules: 2,
      state: 'open',
      timeZone: 'America/Guatemala',
      needsKey: true,
    });
    expect(cards.find(({ slug }) => slug === harbour.slug)).toMatchObject({
      details: { certificate: null, minimumMark: null },
      needsKey: false,
    });
    expect(JSON.stringify(cards)).not.toMatch(/farol-2027|[0-9a-f]{64}/i);
  });

  it('shows what was published, not the draft', async () => {
    const course = await importCourse(db.store, ({ details }) => {
      details.title = 'Título publicado';
    });
    const rename = ({ details }: ImportedCourse['package']) => {
      details.title = 'Título nuevo';
    };
    await changeCourse(db.store, course, rename, false);
    expect([await slugs('publicado'), await slugs('nuevo')]).toEqual([[course.slug], []]);
    await changeCourse(db.store, course, rename);
    expect([await slugs('publicado'), await slugs('nuevo')]).toEqual([[], [course.slug]]);
    await db.store.update(courses).set({ archivedAt: noon }).where(eq(courses.id, course.courseId));
  });
});

describe('A1: searching', () => {
  it.each([
    'migracion',
    'MIGRACIÓN',
    'Migración'.normalize('NFD'),
    '  proteccion   MIGRACION ',
    'consular',
    'migrac',
  ])('finds «Migración y protección» by %s', async (words) => {
    expect(await slugs(words)).toEqual([migration.slug]);
  });

  it('looks in objectives and in titles of modules too, and takes signs as they are', async () => {
    expect(await slugs('100 %')).toEqual([harbour.slug]);
    expect(await slugs('primer dia')).toEqual(both());
    expect(await slugs('.*')).toEqual([]);
  });

  it('asks for every word', async () => {
    expect(await slugs('migracion senales')).toEqual([]);
  });

  it('shows everything when nothing is asked', async () => {
    expect(await slugs('   ')).toEqual(both());
  });
});
