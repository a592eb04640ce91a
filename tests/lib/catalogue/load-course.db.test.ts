import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courses } from '@/db/schema/catalogue';
import { loadCourse } from '@/lib/catalogue/load-course';
import { loadGlossary } from '@/lib/catalogue/load-glossary';
import { NotFound } from '@/lib/kernel/faults';
import { importCourse } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { contextOf, makeStaff, noon } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const load = (slug: string, now = noon) => loadCourse(contextOf(db.store, { kind: 'guest' }, now), slug);
const set = (courseId: string, change: Partial<typeof courses.$inferInsert>) =>
  db.store.update(courses).set(change).where(eq(courses.id, courseId));

describe('A1: the state of enrolment', () => {
  const opensAt = new Date('2027-02-01T06:00:00.000Z');
  const closesAt = new Date('2027-02-28T05:59:59.999Z');
  const beside = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);

  it.each([
    ['a moment before it opens', beside(opensAt, -1), 'not-yet'],
    ['at the very instant it opens', opensAt, 'open'],
    ['at the very instant it closes', closesAt, 'open'],
    ['a moment after it closes', beside(closesAt, 1), 'closed'],
  ])('A3: %s it is %s', async (_when, now, state) => {
    const { slug, courseId } = await importCourse(db.store);
    await set(courseId, { opensAt, closesAt });
    expect((await load(slug, now)).card).toMatchObject({ state, opensAt, closesAt });
  });

  it('is full when the last place is taken, and only within the window', async () => {
    const { slug, courseId } = await importCourse(db.store);
    const stateWith = async (change: Partial<typeof courses.$inferInsert>) => {
      await set(courseId, change);
      return (await load(slug)).card.state;
    };
    expect(await stateWith({ capacity: 10, seatsTaken: 9 })).toBe('open');
    expect(await stateWith({ seatsTaken: 10 })).toBe('full');
    expect(await stateWith({ capacity: 0, seatsTaken: 0 })).toBe('full');
    expect(await stateWith({ closesAt: new Date(noon.getTime() - 1) })).toBe('closed');
    expect(await stateWith({ closesAt: null, capacity: null, seatsTaken: 4000 })).toBe('open');
  });
});

describe('A2: the page of a course', () => {
  it('tells objectives, modules, hours and what the certificate asks for, before anyone enrols', async () => {
    const { slug, courseId } = await importCourse(db.store);
    const { id, number, outline } = await load(slug);
    expect([id, number]).toEqual([courseId, 1]);
    expect(outline.details).toMatchObject({ objectives: ['Mirar el puerto.'], hours: 0.2, minimumMark: 70 });
    expect(outline.descriptionHtml).toContain('<strong>mirar</strong>');
    expect(outline.modules.map(({ title }) => title)).toEqual(['Primer día', 'Cierre']);
    expect(outline.modules.flatMap(({ activities }) => activities)).toMatchObject([
      { ref: 'el-puerto', completion: { isRequired: true, conditions: ['read'] }, passMark: null },
      { ref: 'la-niebla', completion: { isRequired: true, conditions: ['ended'] } },
      { ref: 'prueba', completion: { isRequired: true, conditions: ['passed'] }, passMark: 70 },
    ]);
  });

  it('D4: holds no content: no text of a lesson, no question', async () => {
    const { slug } = await importCourse(db.store);
    expect(JSON.stringify(await load(slug))).not.toMatch(/vigía|Con niebla se apaga|Enciende la luz/);
  });

  it('A1: of an unpublished, archived or unknown course is not found, not even by its staff', async () => {
    const draft = await importCourse(db.store, undefined, { publish: false });
    const gone = await importCourse(db.store);
    await set(gone.courseId, { archivedAt: noon });
    const author = await makeStaff(db.store, { [draft.courseId]: 'coordinator' });
    for (const slug of [draft.slug, gone.slug, 'no-existe']) {
      await expect(load(slug)).rejects.toThrow(NotFound);
      await expect(loadCourse(contextOf(db.store, author), slug)).rejects.toThrow(NotFound);
    }
  });
});

describe('the glossary', () => {
  const terms = [
    { id: 'oleaje', term: 'Oleaje', english: 'Swell', definition: 'Olas seguidas.' },
    { id: 'nandu', term: 'Ñandú', english: 'Rhea', definition: 'Ave que corre.' },
    { id: 'nube', term: 'Nube', english: 'Cloud', definition: 'Agua en el aire.' },
    { id: 'ancla', term: 'áncora', english: 'Anchor', definition: 'Sujeta el barco.' },
  ];
  const glossary = async (publish = true) =>
    importCourse(
      db.store,
      (course) => {
        course.glossary.push(...terms);
      },
      { publish },
    );
  const search = async (slug: string, words: string) =>
    (await loadGlossary(contextOf(db.store), { slug, search: words })).terms.map(({ term }) => term);

  it('stands in the order of its language', async () => {
    const { slug } = await glossary();
    expect(await search(slug, '')).toEqual(['áncora', 'Faro', 'Nube', 'Ñandú', 'Oleaje']);
  });

  it.each([
    ['ANCORA', ['áncora']],
    ['ñandu', ['Ñandú']],
    ['lighthouse', ['Faro']],
    ['barco', ['áncora', 'Faro']],
    ['barco sujeta', ['áncora']],
    ['barco ave', []],
  ])('finds by %s, in term, English and definition', async (words, found) => {
    const { slug } = await glossary();
    expect(await search(slug, words)).toEqual(found);
  });

  it('of an unpublished course is not found', async () => {
    const { slug } = await glossary(false);
    await expect(search(slug, '')).rejects.toThrow(NotFound);
  });

  it('is not found where a course has none', async () => {
    const { slug } = await importCourse(db.store);
    await db.sql`delete from course_files where course_id = (select id from courses where slug = ${slug}) and name = 'glosario.json'`;
    await expect(search(slug, '')).rejects.toThrow(NotFound);
  });
});
