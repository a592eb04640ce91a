import { least } from '@/tests/lib/surveys/sample';
import { rightAnswers } from './answers';
import { bankSpots, quizSpot } from './bank-forms';
import { comeFrom, hasInstitution, newNewcomer, somebody } from './institution';
import { newEmail, password } from './person';
import { codeOf, secondStep, secretOn, turnOn } from './second-step';
import { sentinels, small } from './sentinels';
import { courseAddress, goUpTo, lesson, quiz, scenario } from './small-course';
import { handInEssay, regraded, touchQuestion } from './small-essay';
import { opinion } from './small-survey';
import { type Fields, newVisitor, unescapeHtml, Visitor } from './visitor';

/**
 * The form of an action as its own page gives it, filled in by the person it is for. A code of an app is the one of the
 * moment. `shows`: it changes nothing, and this stands in its answer alone.
 */
export type Form = {
  action: string;
  address: string;
  readonly fields: Fields;
  by: Visitor;
  shows?: string;
};

const planAddress = courseAddress('trata-consular', 'plan-de-mi-oficina');

type Spot = [
  action: string,
  address: string,
  holding: string,
  more?: Fields | (() => Fields),
  shows?: string,
];

const inCourse = (activity = '', rest = '') => `${courseAddress(small, activity)}${rest}`;

async function read(by: Visitor, spots: Spot[]): Promise<Form[]> {
  const forms: Form[] = [];
  for (const [action, address, holding, more = [], shows] of spots) {
    const hidden = await by.form(address, holding);
    forms.push({
      action,
      address,
      get fields() {
        const filled = typeof more === 'function' ? more() : more;
        const given = new Set(filled.map(([name]) => name));
        return [...hidden.filter(([name]) => !given.has(name)), ...filled];
      },
      by,
      ...(shows && { shows }),
    });
  }
  return forms;
}

async function learnerAt(until: Parameters<typeof goUpTo>[1]): Promise<Visitor> {
  const visitor = await newVisitor();
  await goUpTo(visitor, until);
  return visitor;
}

const codeFrom = (secret: string) => (): Fields => [['code', codeOf(secret)]];

const person: Fields = [
  ['givenNames', 'Otra'],
  ['surnames', 'Persona'],
  ['country', ''],
];

/** The forms of someone who is signed in, each where it can be sent with an effect. */
export async function personalForms(): Promise<Form[]> {
  const [fresh, planner, reader, walker, sitter, ready] = await Promise.all([
    newVisitor(),
    newVisitor(),
    learnerAt('lesson'),
    learnerAt('quiz'),
    learnerAt('answers'),
    learnerAt('finish'),
  ]);
  await new Visitor(fresh.email, fresh.userId).signIn();
  const [renewing, disabling, passing, beginner] = await Promise.all([
    newVisitor(),
    newVisitor(),
    newVisitor(),
    newVisitor(),
  ]);
  const [renewed, disabled, passed] = await Promise.all([
    turnOn(renewing),
    turnOn(disabling),
    turnOn(passing),
  ]);
  await beginner.submit(secondStep, 'Configurar');
  const shown = await secretOn(beginner);
  const awaiting = await new Visitor(passing.email, passing.userId).signIn();
  const asking = await newVisitor();
  await goUpTo(asking, 'end', regraded);
  await planner.submit('/cursos/trata-consular', 'name="course"');
  const answers = [...(await rightAnswers(sitter.email))].flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const forms = await Promise.all([
    read(fresh, [
      ['enrolAction', `/cursos/${small}`, 'name="course"'],
      [
        'updateProfileAction',
        '/perfil',
        'name="institution"',
        [...person, ['certificateName', 'Otra Persona'], ['institution', 'X']],
      ],
      ['endOtherSessionsAction', '/perfil', 'Cerrar las demás sesiones'],
      ['beginSecondStepAction', secondStep, 'Configurar'],
      ['signOutAction', '/perfil', 'Cerrar sesión'],
    ]),
    read(renewing, [
      ['renewRecoveryCodesAction', secondStep, 'Crear diez códigos nuevos', codeFrom(renewed)],
    ]),
    read(disabling, [
      ['disableSecondStepAction', secondStep, 'Desactivar el segundo paso', codeFrom(disabled)],
    ]),
    read(beginner, [['enableSecondStepAction', secondStep, 'Activar el segundo paso', codeFrom(shown)]]),
    read(awaiting, [['passSecondStepAction', '/entrar/segundo-paso', 'name="code"', codeFrom(passed)]]),
    read(reader, [
      ['confirmNameAction', inCourse(), 'name="certificateName"', [['certificateName', 'Otro Nombre']]],
      ['markReadAction', inCourse(lesson), 'Marcar como leída'],
      ['submitSurveyAction', inCourse(opinion), 'name="s-utilidad"', Object.entries(least)],
      ['startRunAction', inCourse(scenario), 'Comenzar'],
      ['leaveAction', `/cursos/${small}/baja`, 'name="course"'],
    ]),
    read(walker, [
      ['chooseAction', inCourse(scenario), 'name="choice"', [['choice', '1']]],
      ['startAttemptAction', inCourse(quiz), 'Comenzar'],
      ['unmarkReadAction', inCourse(lesson), 'name="activity"'],
    ]),
    read(sitter, [
      ['saveAnswersAction', inCourse(quiz, '/intento'), 'Guardar y seguir', answers],
      ['restartRunAction', inCourse(scenario), 'name="run"'],
    ]),
    read(planner, [['savePlanAction', planAddress, 'name="action0"', [['action0', 'Llamar el lunes']]]]),
    read(asking, [['requestCertificateAction', courseAddress(regraded), 'Solicitar mi certificado']]),
    read(ready, [['finishAttemptAction', inCourse(quiz, '/intento/resumen'), 'Terminar y enviar']]),
  ]);
  return [...forms.flat(), ...(await linkedForms())];
}

/** Of somebody with a password whose account is linked with an institution's. */
async function linkedForms(): Promise<Form[]> {
  if (!hasInstitution) return [];
  const linked = await newVisitor();
  await comeFrom(new Visitor(), somebody({ email: linked.email }));
  return read(linked, [['unlinkIdentityAction', '/perfil', 'Desvincular']]);
}

/** The forms of the administration, on the course full of sentinels so that nobody is in the way. */
export async function staffForms(by: Visitor): Promise<Form[]> {
  const desk = `/admin/cursos/${sentinels}`;
  const lessonDesk = `${desk}/actividades/${lesson}`;
  const html = await by.read(lessonDesk);
  const text = /<textarea\b[^>]*name="markdown"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '';
  return read(by, [
    [
      'saveActivityAction',
      lessonDesk,
      'name="markdown"',
      [
        ['intent', 'save'],
        ['title', 'El puerto: una mirada'],
        ['minutes', '3'],
        ['outcome', `Visto ${Date.now()}`],
        ['notice', ''],
        ['markdown', unescapeHtml(text)],
      ],
    ],
    ['publishCourseAction', `${desk}/publicar`, 'name="courseId"'],
    ...(await markingSpots(by)),
    ...(await bankSpots(by)),
    await quizSpot(),
    ['judgePreviewAction', `${desk}/actividades/${quiz}/vista-previa`, 'name="seen"', [], 'id="revision"'],
  ]);
}

/** An essay to mark, attempts to regrade, somebody to grant something and to take it from. */
async function markingSpots(by: Visitor): Promise<Spot[]> {
  const [writer, favoured] = await Promise.all([newVisitor(), newVisitor()]);
  const essay = await handInEssay(writer);
  await goUpTo(favoured, 'end', regraded);
  await touchQuestion(regraded);
  const desk = `/admin/cursos/${regraded}/actividades/${quiz}`;
  const grant: Fields = [
    ['email', favoured.email],
    ['extraMinutes', '5'],
    ['reason', `Motivo ${Date.now()}`],
  ];
  await by.submit(`${desk}/excepciones`, 'name="email"', grant);
  const more = grant.map(([name, value]): [string, string] => [name, name === 'extraMinutes' ? '9' : value]);
  return [
    [
      'markAnswerAction',
      essay,
      'name="percent"',
      [
        ['percent', '80'],
        ['comment', ''],
      ],
    ],
    ['regradeQuizAction', `${desk}/recalificar`, 'name="seen"'],
    ['grantOverrideAction', `${desk}/excepciones`, 'name="email"', more],
    ['withdrawOverrideAction', `${desk}/excepciones`, 'name="override"'],
  ];
}

/** The forms of a guest. Each changes something only for a person who can show a code or a password. */
export async function guestForms(guest: Visitor): Promise<Form[]> {
  const email: Fields = [['email', newEmail()]];
  const account: Fields = [...person, ['password', password], ['consent', 'on']];
  const code: Fields = [...email, ['code', '000000'], ['password', password]];
  const forms = await read(guest, [
    ['signInAction', '/entrar', 'name="password"', [...email, ['password', password]]],
    ['registerAction', '/registro', 'name="consent"', [...account, ...email]],
    ['confirmEmailAction', '/registro/confirmar', 'name="code"', code],
    ['requestResetAction', '/clave', 'name="email"', email],
    ['resetPasswordAction', '/clave/nueva', 'name="code"', code],
  ]);
  const waiting = new Visitor();
  const own: Fields = [['email', newEmail()]];
  await waiting.submit('/registro', 'name="consent"', [...account, ...own]);
  const again = await read(waiting, [['resendCodeAction', '/registro/confirmar', 'Enviar otro', own]]);
  const newcomer = hasInstitution ? await newNewcomer() : null;
  const complete = newcomer && [
    ...(await read(newcomer, [
      [
        'registerIdentityAction',
        '/registro/institucion',
        'name="consent"',
        [...account, ['email', newcomer.email]],
      ],
    ])),
  ];
  return [...forms, ...again, ...(complete ?? [])];
}
