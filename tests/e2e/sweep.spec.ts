import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { href, type Path } from '@/lib/i18n/href';
import { pathnames } from '@/lib/i18n/pathnames';
import { hasInstitution } from './institution';
import { fileOf } from './media-files';
import { database } from './person';
import { small } from './sentinels';
import { bookMade, certificateOf, courseAddress, goUpTo, lesson, quiz } from './small-course';
import { handInEssay } from './small-essay';
import { opinion } from './small-survey';
import { askFor, forgetTries, newVisitor, Visitor } from './visitor';

/* SEC-16: every page, program and action, by everyone. A new one must be given its line here. */

const actors = [
  'guest',
  'stranger',
  'learner',
  'foreign coordinator',
  'coordinator',
  'administrator',
] as const;
type Actor = (typeof actors)[number];
/** 307 = on to signing in; or, for who is signed in already, away from the doors. */
type Row = Record<Actor, 200 | 307 | 404 | 405>;

const row = (...statuses: Row[Actor][]): Row =>
  Object.fromEntries(actors.map((actor, place) => [actor, statuses[place] ?? statuses.at(-1)])) as Row;

const everyone = row(200);
const doors = row(200, 307);
/** Pages that nobody reaches by their address alone. */
const nowhere = row(307);
const signedIn = row(307, 200);
const learners = row(307, 404, 200, 404, 404, 404);
const staff = row(307, 404, 404, 200, 200, 200);
const courseStaff = row(307, 404, 404, 404, 200, 200);
const administrators = row(307, 404, 404, 404, 404, 200);

const pages: Record<string, Row> = {
  '/': everyone,
  '/cursos': everyone,
  '/cursos/[course]': everyone,
  '/cursos/[course]/glosario': everyone,
  '/cursos/[course]/baja': row(404, 404, 200, 404, 404, 404),
  '/entrar': doors,
  '/entrar/segundo-paso': nowhere,
  '/registro': doors,
  '/registro/confirmar': doors,
  // Nobody of them comes from the institution.
  '/registro/institucion': nowhere,
  '/clave': everyone,
  '/clave/nueva': everyone,
  '/perfil': signedIn,
  '/perfil/segundo-paso': signedIn,
  '/ayuda': everyone,
  '/privacidad': everyone,
  '/verificar': everyone,
  '/verificar/[code]': everyone,
  '/aprender': signedIn,
  '/aprender/certificados': signedIn,
  '/aprender/[course]': learners,
  '/aprender/[course]/descargar': row(307, 404, 200, 404, 200, 200),
  '/aprender/[course]/imprimir/[module]': learners,
  '/aprender/[course]/[activity]': learners,
  '/aprender/[course]/[activity]/intento': learners,
  '/aprender/[course]/[activity]/intento/resumen': learners,
  '/aprender/[course]/[activity]/resultado/[attempt]': learners,
  '/admin': staff,
  '/admin/correo': administrators,
  '/admin/cursos/[course]': courseStaff,
  '/admin/cursos/[course]/actividades/[activity]': courseStaff,
  '/admin/cursos/[course]/actividades/[activity]/estadisticas': courseStaff,
  '/admin/cursos/[course]/actividades/[activity]/vista-previa': courseStaff,
  '/admin/cursos/[course]/actividades/[activity]/recalificar': courseStaff,
  '/admin/cursos/[course]/actividades/[activity]/excepciones': courseStaff,
  '/admin/cursos/[course]/calificar': courseStaff,
  // The answer that it is asked for is of another course.
  '/admin/cursos/[course]/calificar/[answer]': row(307, 404),
  '/admin/cursos/[course]/preguntas': courseStaff,
  '/admin/cursos/[course]/preguntas/nueva': courseStaff,
  '/admin/cursos/[course]/preguntas/importar': courseStaff,
  '/admin/cursos/[course]/preguntas/[question]': courseStaff,
  '/admin/cursos/[course]/preguntas/[question]/versiones': courseStaff,
  '/admin/cursos/[course]/preguntas/[question]/vista-previa': courseStaff,
  '/admin/cursos/[course]/personas': courseStaff,
  '/admin/cursos/[course]/certificados': courseStaff,
  '/admin/cursos/[course]/publicar': courseStaff,
  '/admin/cursos/[course]/encuestas': courseStaff,
  '/admin/cursos/[course]/encuestas/[activity]': courseStaff,
};

const programs: Record<string, Row | number> = {
  '/api/health': 200,
  '/api/verify/[code]': 200,
  '/api/glossaries/[course]': 200,
  '/api/certificates/[code]': 200,
  // Gives out pictures only; here it is asked for the certificate.
  '/api/files/[sha256]': 404,
  '/api/downloads/[course]/[name]': row(404, 404, 200, 200, 404, 200),
  '/api/media/[course]/[activity]/[sha256]': row(404, 404, 200, 404, 200, 200),
  '/api/plans/[course]/[activity]': row(404, 404, 200, 404),
  '/api/surveys/[course]/[activity]': row(404, 404, 404, 404, 200, 200),
  '/api/statistics/[course]/[activity]': row(404, 404, 404, 404, 200, 200),
  '/api/admin/courses/[course]/questions': row(404, 404, 404, 404, 200, 200),
  // By the institution and back; where there is none they do not exist.
  '/api/oidc/start': row(hasInstitution ? 307 : 404),
  '/api/oidc/callback': row(hasInstitution ? 307 : 404),
  // Takes PUT only; what it takes from whom is in `forged.spec.ts`.
  '/api/attempts/[attempt]/answers': 405,
};

const root = join(import.meta.dirname, '../..');
const found = (name: string) =>
  readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.split('/').at(-1) === name)
    .map((file) => `app/${file}`);
const addressOf = (file: string) =>
  `/${file
    .split('/')
    .slice(1, -1)
    .filter((step) => step !== '[locale]' && !step.startsWith('('))
    .join('/')}`;

test('the tables of this test know every page, every program and every action of the site (SEC-16)', () => {
  const known = [...Object.keys(pages), '/[...rest]'].sort();
  expect(found('page.tsx').map(addressOf).sort()).toEqual(known);
  expect(Object.keys(pathnames).sort()).toEqual(Object.keys(pages).sort());
  expect(found('route.ts').map(addressOf).sort()).toEqual(Object.keys(programs).sort());

  const actions = found('actions.ts').flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^export (?:const|async function) (\w+)/gm)].map(
      ([, name]) => name!,
    ),
  );
  const forms = ['forms.ts', 'bank-forms.ts']
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n');
  expect(actions.length).toBeGreaterThan(15);
  expect(
    actions.filter((name) => !forms.includes(`'${name}'`)),
    'actions without a line in forms.ts',
  ).toEqual([]);
});

test('every page in every language answers each kind of visitor as the table says; so do its payload and programs (SEC-16, QZ-07)', async () => {
  test.setTimeout(600_000);
  const [stranger, learner, foreign, coordinator, administrator] = await Promise.all([
    newVisitor(),
    newVisitor(),
    newVisitor({ coordinates: ['trata-consular'] }),
    newVisitor({ coordinates: [small] }),
    newVisitor({ isAdmin: true }),
  ]);
  await goUpTo(learner, 'end');
  await learner.submit(courseAddress(small, quiz), 'Comenzar otro intento');
  await learner.submit('/cursos/trata-consular', 'name="course"');
  const people: Record<Actor, Visitor> = {
    guest: new Visitor(),
    stranger,
    learner,
    'foreign coordinator': foreign,
    coordinator,
    administrator,
  };
  const [ended] = await database<{ id: string }[]>`
    select a.id from attempts a join enrolments e on e.id = a.enrolment_id
    where e.user_id = ${learner.userId} and a.finished_at is not null`;
  const essay = await newVisitor();
  const answer = (await handInEssay(essay)).split('/').at(-1)!;
  const params = {
    answer,
    course: small,
    module: 'primer-dia',
    question: 'q-muelle',
    attempt: ended!.id,
    code: await certificateOf(learner),
  };
  await forgetTries();

  const wrong: string[] = [];
  for (const [path, statuses] of Object.entries(pages)) {
    const activity = /encuestas/.test(path)
      ? opinion
      : /intento|resultado|estadisticas|recalificar|excepciones|actividades.*vista-previa/.test(path)
        ? quiz
        : lesson;
    for (const actor of actors) {
      const visitor = people[actor];
      const expected = statuses[actor];
      for (const locale of ['es', 'en'] as const) {
        const address = href(locale, path as Path, { ...params, activity });
        const answer = await visitor.ask(address);
        const to = answer.headers.get('location') ?? '';
        if (answer.status !== expected)
          wrong.push(`${actor} at ${address}: ${answer.status}, not ${expected}`);
        const isInside = statuses === doors || (statuses === nowhere && actor !== 'guest');
        const door = href(locale, isInside ? '/aprender' : '/entrar');
        if (expected === 307 && new URL(to, 'http://x').pathname !== door)
          wrong.push(`${actor} at ${address} is led to ${to}`);
        await answer.arrayBuffer();
      }
      const payload = await askFor(visitor, href('es', path as Path, { ...params, activity }), true);
      const text = await payload.text();
      // Next answers a payload with 200 and says in it what the page would have been answered.
      const isNothing = payload.status === 404 || text.includes('NEXT_HTTP_ERROR_FALLBACK;404');
      if (expected === 404 && (!isNothing || /Comenzar|Marcar como leída|Inés Quirós|@faro/.test(text)))
        wrong.push(`${actor} gets the payload of ${path}: ${payload.status}`);
      if (expected === 307 && payload.status === 200 && !text.includes('NEXT_REDIRECT'))
        wrong.push(`${actor} gets the payload of ${path}`);
    }
  }
  const [file] = await database<{ sha256: string }[]>`
    select file_sha256 as sha256 from certificates where user_id = ${learner.userId}`;
  const name = 'curso.epub';
  await bookMade('trata-consular', name);
  const names = {
    ...params,
    name,
    sha256: file!.sha256,
    course: 'trata-consular',
    activity: 'plan-de-mi-oficina',
  };
  for (const [path, statuses] of Object.entries(programs))
    for (const actor of actors) {
      const own = path.includes('/surveys/') ? opinion : path.includes('/statistics/') ? quiz : null;
      const isOfCourse = own !== null || path.startsWith('/api/admin/');
      const ofLesson = { ...names, course: small, activity: lesson, sha256: fileOf('sirena.wav') };
      const isMedia = path.startsWith('/api/media/');
      const given = isMedia
        ? ofLesson
        : isOfCourse
          ? { ...names, course: small, activity: own ?? names.activity }
          : names;
      const address = path.replace(/\[(\w+)\]/g, (_, name: string) => given[name as keyof typeof given]);
      const expected = typeof statuses === 'number' ? statuses : statuses[actor];
      const { status } = await people[actor].ask(address);
      if (status !== expected) wrong.push(`${actor} at ${address}: ${status}, not ${expected}`);
    }
  expect(wrong).toEqual([]);
});

test('what is another person’s, and what does not exist, answers alike: a 404 of the same text (SEC-16, QZ-07)', async () => {
  const [owner, peer] = await Promise.all([newVisitor(), newVisitor()]);
  await Promise.all([goUpTo(owner, 'end'), goUpTo(peer, 'answers')]);
  const [ended] = await database<{ id: string }[]>`
    select a.id from attempts a join enrolments e on e.id = a.enrolment_id where e.user_id = ${owner.userId}`;
  const result = (attempt: string) => `${courseAddress(small, quiz)}/resultado/${attempt}`;
  const text = async (address: string) => {
    const answer = await peer.ask(address);
    expect(answer.status, address).toBe(404);
    const html = await answer.text();
    return html
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/nonce="[^"]*"/g, '')
      .replaceAll(address, '…');
  };
  const strange = await text(result(ended!.id));
  expect(await text(result('00000000-0000-4000-8000-000000000000'))).toBe(strange);
  expect(await text(result('x'))).toBe(strange);
  expect(await text('/aprender/no-existe')).toBe(await text('/aprender/centinelas'));
  expect(await text('/admin/cursos/no-existe')).toBe(await text(`/admin/cursos/${small}`));
  expect((await owner.ask(result(ended!.id))).status).toBe(200);
});
