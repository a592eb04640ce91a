import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBank } from '@/lib/bank/list-bank';
import type { Context } from '@/lib/kernel/context';
import { testDatabase } from '@/tests/support/database';
import { newCourse, person } from '../authoring/desk';
import { newCategory, newQuestions } from './desk';

let db: Awaited<ReturnType<typeof testDatabase>>;
let courseId: string;
let ana: Context;
beforeAll(async () => {
  db = await testDatabase();
  courseId = await newCourse(db.store, 'muelle');
  ana = await person(db.store, 'Ana', { [courseId]: 'author' });
  await newCourse(db.store, 'otro');
});
afterAll(() => db.drop());

const ask = (filter: Record<string, unknown> = {}, ctx = ana) => listBank(ctx, { courseId, ...filter });
const refs = async (filter: Record<string, unknown> = {}) =>
  (await ask(filter)).questions.map(({ ref }) => ref).sort();
const all = ['p-luz', 'q-faro', 'q-muelle', 'q-niebla'];

test('D2: the bank lists the questions of its course alone, with category, tags, version and where they are asked', async () => {
  const bank = await ask();
  // The other course has questions of the same ids.
  expect(await refs()).toEqual(all);
  expect(bank.total).toBe(bank.questions.length);
  const of = (ref: string) => bank.questions.find((question) => question.ref === ref);
  expect(of('q-muelle')).toMatchObject({
    kind: 'matching',
    summary: 'Una cada parte con su tarea.',
    category: { ref: 'puerto', title: 'El puerto' },
    tags: ['muelle'],
    revision: 1,
    isArchived: false,
    uses: [{ ref: 'prueba', kind: 'quiz', isDraft: true, isPublished: true }],
  });
  expect(of('q-faro')?.uses).toMatchObject([{ ref: 'prueba', kind: 'quiz' }]);
  expect(of('p-luz')?.uses).toMatchObject([
    { ref: 'el-puerto', kind: 'lesson', isDraft: true, isPublished: true },
  ]);
  expect(bank.tags).toEqual([{ tag: 'muelle', count: 1 }]);
  expect(bank.categories.find(({ ref }) => ref === 'puerto')).toMatchObject({
    live: 3,
    archived: 0,
    depth: 0,
  });
});

test('D2: it is found by its words without accents, by kind, tag, use and state, and by category with what is under it', async () => {
  const parentId = (
    await db.sql`select id from question_categories where course_id = ${courseId} and ref = 'puerto'`
  )[0]!.id;
  const categoryId = await newCategory(db.store, courseId, 'bajo-puerto', parentId);
  const prompts = ['¿La SEÑAL de niñez está en la línea 100 %?', 'Una archivada'];
  const [, archived] = await newQuestions(db.store, { courseId, categoryId, prompts });
  await db.sql`update questions set archived_at = now() where id = ${archived!}`;
  const fresh = `${categoryId.slice(0, 8)}-0`;

  expect(await refs({ buscar: 'senal ninez' })).toEqual([fresh]);
  expect(await refs({ buscar: 'SEÑAL   niñez' })).toEqual([fresh]);
  expect(await refs({ buscar: '100 %' })).toEqual([fresh]);
  expect(await refs({ buscar: 'que lo guia' })).toEqual(['q-faro']);
  expect(await refs({ buscar: 'ningun recibe muelle zzz' })).toEqual([]);
  expect(await refs({ buscar: 'prompt' })).toEqual([]);
  expect(await refs({ tipo: 'matching' })).toContain('q-muelle');
  expect(await refs({ tipo: 'matching', buscar: 'guia quien' })).toEqual([]);
  expect(await refs({ etiqueta: 'muelle' })).toEqual(['q-muelle']);
  expect(await refs({ categoria: 'puerto' })).toEqual([fresh, 'q-faro', 'q-muelle', 'q-niebla'].sort());
  expect(await refs({ categoria: 'puerto', alcance: 'solo' })).toEqual(['q-faro', 'q-muelle', 'q-niebla']);
  expect(await refs({ categoria: 'bajo-puerto', estado: 'archivadas' })).toHaveLength(1);
  expect(await refs({ categoria: 'bajo-puerto', estado: 'todas' })).toHaveLength(2);
  expect(await refs({ uso: 'no' })).toEqual([fresh]);
  expect(await refs({ uso: 'si' })).toEqual(expect.arrayContaining(all));
  expect(await refs({ uso: 'si' })).not.toContain(fresh);
});

test('what the address says and nobody understands is left out', async () => {
  const whole = await refs();
  const nonsense = {
    pagina: 'x',
    tipo: '<b>',
    uso: 'quizá',
    estado: '1',
    categoria: 'no-existe',
    orden: ['a', 'b'],
  };
  expect(await refs(nonsense)).toEqual(whole);
});

test('a bank of 10,000 questions lists in as many statements as one of ten, a page at a time', async () => {
  const statements: string[] = [];
  const sql = postgres(db.url, {
    max: 4,
    prepare: false,
    onnotice: () => {},
    debug: (_, text) => void statements.push(text),
  });
  const counting = { ...ana, store: drizzle({ client: sql }) };
  await ask({}, counting);
  statements.length = 0;
  await ask({ buscar: 'puerto', uso: 'no' }, counting);
  const few = statements.length;
  expect(few).toBeLessThanOrEqual(7);

  const categoryId = await newCategory(db.store, courseId, 'muchas');
  const prompts = Array.from({ length: 10_000 }, (_, n) => `Pregunta número ${n}: ¿está en el puerto?`);
  await newQuestions(db.store, { courseId, categoryId, prompts, tags: ['mucha'] });
  statements.length = 0;
  const page = await ask({ buscar: 'puerto', uso: 'no', pagina: 200 }, counting);
  expect(statements.length).toBe(few);
  expect(page).toMatchObject({ total: 10_000, pages: 200 });
  expect(page.questions).toHaveLength(50);
  expect(page.questions.at(-1)!.summary).toBe('Pregunta número 9999: ¿está en el puerto?');
  expect((await ask({ pagina: 500 }, counting)).questions).toEqual([]);
  await sql.end();
});
