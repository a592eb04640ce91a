import { href, type Path } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { hasInstitution, newNewcomer } from './institution';
import { database } from './person';
import { questionFile, sendQuestions } from './question-file';
import { sentinels, small } from './sentinels';
import { answerAll, certificateOf, courseAddress, goUpTo, lesson, quiz, scenario } from './small-course';
import { essays, handInEssay } from './small-essay';
import { opinion } from './small-survey';
import { countAnswers, sendSurvey } from './survey-answers';
import { forgetTries, newVisitor, Visitor } from './visitor';

/** `newcomer` comes from the institution, where there is one, and has no account; `failed` has handed in an empty attempt and has another one open; `graduate` has the certificate. */
export type Who = 'guest' | 'learner' | 'failed' | 'graduate' | 'admin' | 'newcomer';

export type Route = {
  name: string;
  path: Path;
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  as: Who;
  status?: number;
};

export type World = { people: Record<Who, Visitor>; routes: Route[] };

export const addressOf = ({ path, params, query }: Route, locale: Locale = 'es') =>
  href(locale, path, params, query);

const long = 'trata-consular';
const countries = 'centroamerica-y-belice';

/** People at every point of the small course, and every page that they can see: each route in each of its states. */
export async function makeWorld(): Promise<World> {
  const [learner, failed, graduate, admin] = await Promise.all([
    newVisitor(),
    newVisitor(),
    newVisitor(),
    newVisitor({ isAdmin: true }),
  ]);
  await Promise.all([goUpTo(learner, 'quiz'), goUpTo(failed, 'answers'), goUpTo(graduate, 'end')]);
  await failed.submit(`${courseAddress(small, quiz)}/intento/resumen`, 'Terminar y enviar');
  await learner.submit(`/cursos/${long}`, 'name="course"');
  const lost = await attemptOf(failed);
  await failed.submit(courseAddress(small, quiz), 'Comenzar otro intento');
  await answerAll(failed);
  const won = await attemptOf(graduate);
  await sendSurvey(graduate, small);
  await countAnswers(small);
  const code = await certificateOf(graduate);
  const written = code.replace(/(.{4})(?=.)/g, '$1-');
  await forgetTries();

  const essay = await handInEssay(await newVisitor());
  const course = small;
  await sendQuestions(admin, course, questionFile('luz'));
  const inLong = (activity: string) => ({ course: long, activity });
  const on = (activity: string) => ({ course, activity });
  const activityPage = '/aprender/[course]/[activity]';
  const desk = '/admin/cursos/[course]/actividades/[activity]';
  const pages: Route[] = [
    { name: 'front page', path: '/', as: 'guest' },
    { name: 'catalogue', path: '/cursos', as: 'guest' },
    { name: 'catalogue, nothing found', path: '/cursos', query: { buscar: 'zzzz' }, as: 'guest' },
    { name: 'course', path: '/cursos/[course]', params: { course: long }, as: 'guest' },
    { name: 'course, enrolled', path: '/cursos/[course]', params: { course }, as: 'learner' },
    {
      name: 'glossary',
      path: '/cursos/[course]/glosario',
      params: { course: long },
      as: 'guest',
    },
    { name: 'leave', path: '/cursos/[course]/baja', params: { course }, as: 'learner' },
    { name: 'sign-in', path: '/entrar', as: 'guest' },
    { name: 'sign-in, refused', path: '/entrar', query: { aviso: 'institution-failed' }, as: 'guest' },
    { name: 'registration', path: '/registro', as: 'guest' },
    ...(hasInstitution ? [{ name: 'newcomer', path: '/registro/institucion', as: 'newcomer' } as const] : []),
    { name: 'confirmation', path: '/registro/confirmar', as: 'guest' },
    { name: 'forgotten password', path: '/clave', as: 'guest' },
    { name: 'new password', path: '/clave/nueva', as: 'guest' },
    { name: 'profile', path: '/perfil', as: 'learner' },
    { name: 'second step, off', path: '/perfil/segundo-paso', as: 'learner' },
    { name: 'help', path: '/ayuda', as: 'guest' },
    { name: 'privacy', path: '/privacidad', as: 'guest' },
    { name: 'verify', path: '/verificar', as: 'guest' },
    { name: 'verify, malformed', path: '/verificar', query: { codigo: 'x' }, as: 'guest' },
    { name: 'verification', path: '/verificar/[code]', params: { code: written }, as: 'guest' },
    {
      name: 'verification, unknown',
      path: '/verificar/[code]',
      params: { code: 'AAAA-AAAA-AAAA-AAAA' },
      as: 'guest',
    },
    { name: 'my courses', path: '/aprender', as: 'learner' },
    { name: 'my courses, none', path: '/aprender', as: 'admin' },
    { name: 'certificates', path: '/aprender/certificados', as: 'graduate' },
    { name: 'certificates, none', path: '/aprender/certificados', as: 'learner' },
    { name: 'own course', path: '/aprender/[course]', params: { course }, as: 'learner' },
    { name: 'own course, completed', path: '/aprender/[course]', params: { course }, as: 'graduate' },
    { name: 'downloads', path: '/aprender/[course]/descargar', params: { course }, as: 'learner' },
    {
      name: 'downloads, awaited',
      path: '/aprender/[course]/descargar',
      params: { course },
      query: { archivo: 'modulo-cierre.pdf' },
      as: 'learner',
    },
    {
      name: 'print',
      path: '/aprender/[course]/imprimir/[module]',
      params: { course, module: 'primer-dia' },
      as: 'learner',
    },
    { name: 'lesson', path: activityPage, params: on(lesson), as: 'learner' },
    {
      name: 'lesson, practice answered',
      path: activityPage,
      params: on(lesson),
      query: { practica: 'p-luz', 'p-luz-': '0' },
      as: 'learner',
    },
    { name: 'scenario', path: activityPage, params: on(scenario), as: 'learner' },
    {
      name: 'scenario, consequence',
      path: activityPage,
      params: on(scenario),
      query: { decision: 1 },
      as: 'graduate',
    },
    { name: 'scenario, ending', path: activityPage, params: on(scenario), as: 'graduate' },
    ...['tres-piezas', 'dos-delitos-que-se-cruzan', countries].map(
      (one): Route => ({ name: one, path: activityPage, params: inLong(one), as: 'learner' }),
    ),
    { name: 'plan', path: activityPage, params: inLong('plan-de-mi-oficina'), as: 'learner' },
    { name: 'survey', path: activityPage, params: on(opinion), as: 'learner' },
    { name: 'survey, sent', path: activityPage, params: on(opinion), as: 'graduate' },
    { name: 'closing survey', path: activityPage, params: inLong('encuesta-de-cierre'), as: 'learner' },
    { name: 'quiz', path: activityPage, params: on(quiz), as: 'learner' },
    { name: 'quiz, attempts', path: activityPage, params: on(quiz), as: 'graduate' },
    ...[1, 2, 3].map(
      (p): Route => ({
        name: `attempt, screen ${p}`,
        path: `${activityPage}/intento`,
        params: on(quiz),
        query: { p },
        as: 'failed',
      }),
    ),
    { name: 'summary', path: `${activityPage}/intento/resumen`, params: on(quiz), as: 'failed' },
    {
      name: 'result, passed',
      path: `${activityPage}/resultado/[attempt]`,
      params: { ...on(quiz), attempt: won },
      as: 'graduate',
    },
    {
      name: 'result, not passed',
      path: `${activityPage}/resultado/[attempt]`,
      params: { ...on(quiz), attempt: lost },
      as: 'failed',
    },
    { name: 'admin', path: '/admin', as: 'admin' },
    { name: 'letters', path: '/admin/correo', as: 'admin' },
    { name: 'course desk', path: '/admin/cursos/[course]', params: { course }, as: 'admin' },
    ...[lesson, scenario, quiz, opinion].map(
      (one): Route => ({ name: `desk of ${one}`, path: desk, params: on(one), as: 'admin' }),
    ),
    ...[course, sentinels].map(
      (of): Route => ({
        name: `statistics of ${of}`,
        path: `${desk}/estadisticas`,
        params: { course: of, activity: quiz },
        as: 'admin',
      }),
    ),
    ...(['recalificar', 'excepciones'] as const).map(
      (room): Route => ({ name: room, path: `${desk}/${room}`, params: on(quiz), as: 'admin' }),
    ),
    { name: 'quiz preview', path: `${desk}/vista-previa`, params: on(quiz), as: 'admin' },
    {
      name: 'quiz preview, published',
      path: `${desk}/vista-previa`,
      params: on(quiz),
      query: { version: 'publicada', orden: 2 },
      as: 'admin',
    },
    { name: 'marking', path: '/admin/cursos/[course]/calificar', params: { course: essays }, as: 'admin' },
    {
      name: 'marking, nothing',
      path: '/admin/cursos/[course]/calificar',
      params: { course },
      as: 'admin',
    },
    {
      name: 'an essay to mark',
      path: '/admin/cursos/[course]/calificar/[answer]',
      params: { course: essays, answer: essay.split('/').at(-1)! },
      as: 'admin',
    },
    ...bankRoutes(course),
    { name: 'people', path: '/admin/cursos/[course]/personas', params: { course }, as: 'admin' },
    { name: 'issued', path: '/admin/cursos/[course]/certificados', params: { course }, as: 'admin' },
    { name: 'surveys', path: '/admin/cursos/[course]/encuestas', params: { course }, as: 'admin' },
    {
      name: 'survey, results',
      path: '/admin/cursos/[course]/encuestas/[activity]',
      params: on(opinion),
      as: 'admin',
    },
    {
      name: 'survey, too few answers',
      path: '/admin/cursos/[course]/encuestas/[activity]',
      params: { course: sentinels, activity: opinion },
      as: 'admin',
    },
    { name: 'publish', path: '/admin/cursos/[course]/publicar', params: { course }, as: 'admin' },
    {
      name: 'not found',
      path: '/cursos/[course]',
      params: { course: 'no-existe' },
      as: 'guest',
      status: 404,
    },
    {
      name: 'not found, signed in',
      path: '/aprender/[course]',
      params: { course: 'no-existe' },
      as: 'learner',
      status: 404,
    },
  ];
  const newcomer = hasInstitution ? await newNewcomer() : new Visitor();
  return { people: { guest: new Visitor(), learner, failed, graduate, admin, newcomer }, routes: pages };
}

async function attemptOf({ userId }: Visitor): Promise<string> {
  const [attempt] = await database<{ id: string }[]>`
    select a.id from attempts a join enrolments e on e.id = a.enrolment_id
    where e.user_id = ${userId} order by a.number desc`;
  return attempt!.id;
}

/** The question bank and a question of it, in each of their states. */
function bankRoutes(course: string): Route[] {
  const bank = '/admin/cursos/[course]/preguntas';
  const params = { course, question: 'q-muelle' };
  const pages: [name: string, path: Path, query?: Route['query']][] = [
    ['bank', bank],
    ['bank, a category', bank, { categoria: 'puerto', uso: 'si', hecho: 'tag', cuantas: 2 }],
    ['bank, nothing found', bank, { buscar: 'zzzz' }],
    ['import', `${bank}/importar`],
    ['import, what is not taken', `${bank}/importar`, { ver: 'rechazadas' }],
    ['import, done', `${bank}/importar`, { agregadas: 2, actualizadas: 1, iguales: 0, rechazadas: 1 }],
    ['import, not read', `${bank}/importar`, { error: 'questions-file-malformed', line: 3 }],
    ['new question', `${bank}/nueva`],
    ['new question, written', `${bank}/nueva`, { tipo: 'choice' }],
    ['question', `${bank}/[question]`],
    ['versions', `${bank}/[question]/versiones`],
    ['preview', `${bank}/[question]/vista-previa`],
    ['preview, answered', `${bank}/[question]/vista-previa`, { enviada: 1, 'r-0': '0' }],
  ];
  return pages.map(([name, path, query]) => ({ name, path, params, query, as: 'admin' }));
}
