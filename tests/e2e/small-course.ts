import { expect } from '@playwright/test';
import { rightAnswers } from './answers';
import { database } from './person';
import { small } from './sentinels';
import type { Fields, Visitor } from './visitor';

export const lesson = 'el-puerto';
export const scenario = 'la-niebla';
export const quiz = 'prueba';

export const courseAddress = (slug: string, activity = '') =>
  `/aprender/${slug}${activity && `/${activity}`}`;

/** Goes the small course's way by its plain forms, up to and without `until`. */
export async function goUpTo(
  visitor: Visitor,
  until: 'lesson' | 'scenario' | 'quiz' | 'answers' | 'finish' | 'end',
  slug = small,
): Promise<void> {
  const at = (activity: string) => courseAddress(slug, activity);
  await visitor.submit(`/cursos/${slug}`, 'name="course"');
  await visitor.submit(at(''), 'name="certificateName"', [['certificateName', 'Inés Quirós Ñáñez']]);
  if (until === 'lesson') return;
  await visitor.submit(at(lesson), 'Marcar como leída');
  if (until === 'scenario') return;
  await visitor.submit(at(scenario), 'Comenzar');
  if (until !== 'quiz') await visitor.submit(at(scenario), 'name="choice"', [['choice', '0']]);
  if (until === 'quiz') return;
  await visitor.submit(at(quiz), 'Comenzar');
  if (until === 'answers') return;
  await answerAll(visitor, slug);
  if (until === 'finish') return;
  await visitor.submit(`${at(quiz)}/intento/resumen`, 'Terminar y enviar');
}

/** Sends the right answers of the open attempt, page by page. */
export async function answerAll(visitor: Visitor, slug = small): Promise<void> {
  const right = await rightAnswers(visitor.email);
  let next = `${courseAddress(slug, quiz)}/intento`;
  while (!next.endsWith('/resumen')) {
    const html = await visitor.read(next);
    const fields: Fields = [...right].flatMap(([name, values]) =>
      html.includes(`name="${name}"`) ? values.map((value): [string, string] => [name, value]) : [],
    );
    next = await visitor.submit(next, 'Guardar y seguir', fields);
  }
}

/** The code of the visitor's certificate, once its PDF is there. */
export async function certificateOf({ userId }: Pick<Visitor, 'userId'>): Promise<string> {
  const find = () => database<{ code: string }[]>`
    select code from certificates where user_id = ${userId} and file_sha256 is not null`;
  await expect.poll(async () => (await find()).length, { timeout: 30_000 }).toBe(1);
  return (await find())[0]!.code;
}

/** Once this book of the course as it is published is there. */
export async function bookMade(course: string, name: string): Promise<void> {
  const made = () => database`
    select 1 from downloads d join courses c on c.published_version_id = d.version_id
    where c.slug = ${course} and d.name = ${name}`;
  await expect.poll(async () => (await made()).length, { timeout: 90_000 }).toBeGreaterThan(0);
}
