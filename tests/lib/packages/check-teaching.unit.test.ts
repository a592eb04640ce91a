import { describe, expect, test } from 'vitest';
import { formatNumbers, numbersOf } from '@/lib/packages/package-numbers';
import { readFolder } from '@/lib/packages/read-folder';
import { copyOfMuelle, muelle, problemsOf } from './folder';

const lesson = 'modulos/0-primer-dia/0-1-el-puerto.md';
const quiz = 'modulos/1-cierre/1-1-prueba.yaml';
const bank = 'preguntas/puerto.yaml';

const hard =
  'La institucionalización interdepartamental de procedimientos extraordinariamente complejos imposibilita ' +
  'cualquier aproximación metodológica verdaderamente comprensible, transversalmente articulada con las ' +
  'responsabilidades administrativas correspondientes, cuya operacionalización subsiguiente permanece indeterminada ' +
  'e irremediablemente condicionada por consideraciones presupuestarias internacionales, ';

type Mistake = [
  title: string,
  file: string,
  before: string,
  after: string,
  reason: string,
  severity: 'error' | 'warning',
];
/** What makes a course worse to learn from, each planted once. */
const mistakes: Mistake[] = [
  [
    'an article that no source names',
    lesson,
    'Hubo una noche',
    'Según el artículo 8, hubo una noche',
    'article-without-source',
    'error',
  ],
  [
    'the second article of a list that no source names',
    lesson,
    'Hubo una noche',
    'Según los arts. 3 y 12, hubo una noche',
    'article-without-source',
    'error',
  ],
  [
    'an article in the feedback of a question that its source does not name',
    bank,
    'feedback: Da la luz.',
    'feedback: "Da la luz (art. 7)."',
    'article-without-source',
    'error',
  ],
  [
    'a quantity without a dated source',
    lesson,
    '(2019), art. 3',
    ', art. 3',
    'number-without-source',
    'error',
  ],
  [
    'a quantity in a question whose source has no date',
    bank,
    'source: Manual de vigías (2019)\n    kind: truefalse\n    body:\n      prompt: Con niebla',
    'source: Manual de vigías\n    kind: truefalse\n    body:\n      prompt: En 40 % de las noches con niebla',
    'number-without-source',
    'error',
  ],
  [
    'a term that is linked again',
    lesson,
    'Hubo una noche sin luz',
    'El [faro](glosario:faro) se apagó',
    'term-linked-twice',
    'warning',
  ],
  [
    'a lesson that is hard to read',
    lesson,
    'El vigía mira de noche',
    `${hard.repeat(4)}el vigía mira de noche`,
    'lesson-hard',
    'warning',
  ],
  ['a lesson too short for its minutes', lesson, 'minutes: 2.5', 'minutes: 9', 'lesson-short', 'warning'],
  ['a lesson too long for its minutes', lesson, 'minutes: 2.5', 'minutes: 0.5', 'lesson-long', 'warning'],
  [
    'hours that its minutes do not fill',
    'curso.yaml',
    'hours: 0.2',
    'hours: 3',
    'minutes-of-course',
    'warning',
  ],
  [
    'a minimum mark that no required activity gives',
    quiz,
    'required: true',
    'required: false',
    'mark-without-quiz',
    'error',
  ],
  [
    'a question without a source',
    bank,
    '    source: Manual de vigías (2019)\n    kind: choice',
    '    kind: choice',
    'source-missing',
    'warning',
  ],
  [
    'sources that do not come last',
    lesson,
    ':::fuentes\n- Autoridad del Puerto, *Manual de vigías* (2019), art. 3.\n:::',
    ':::fuentes\n- Autoridad del Puerto, *Manual de vigías* (2019), art. 3.\n:::\n\nHasta mañana.',
    'sources-not-last',
    'warning',
  ],
  [
    'a forbidden expression in what a quiz says of a mark',
    quiz,
    'slots:',
    'bands: [{ from: 0, text: Hubo trata de blancas. }]\nslots:',
    'forbidden-expression',
    'error',
  ],
  ...[
    'Los menores duermen.',
    'Llegaron menores no acompañados.',
    'La línea la atiende Polaris.',
    'El permiso dura 180 días.',
    'El Protocolo tiene 30 artículos.',
  ].map(
    (said): Mistake => [
      `the expression «${said}»`,
      lesson,
      'Hubo una noche',
      said,
      'forbidden-expression',
      'error',
    ],
  ),
];

describe('the checker, of what is taught', () => {
  test.each(mistakes)('reports %s, in a sentence', (_title, file, before, after, reason, severity) => {
    using course = copyOfMuelle();
    if (reason === 'number-without-source' && file === lesson)
      course.spoil(lesson, 'El vigía mira de noche', 'En 40 % de las noches el vigía mira');
    const isThere = (folder: string) => problemsOf(folder).find((problem) => problem.reason === reason);
    expect(isThere(course.folder)).toBeUndefined();
    course.spoil(file, before, after);
    const found = isThere(course.folder);
    expect(found).toMatchObject({ severity });
    expect(found!.message).toMatch(/^[^a-z].+ .+/u);
    expect(found!.message).not.toContain('authoring.problems');
  });

  test('asks for a link where a term of several words is first used, but not where it is quoted', () => {
    using course = copyOfMuelle();
    course.write('glosario.yaml', '- { id: faro-del-norte, term: Faro del norte, definition: Una luz. }\n');
    course.spoil(lesson, '[faro](glosario:faro)', 'faro');
    course.spoil(lesson, 'Hubo una noche', 'Se dijo «faro del norte». Hubo una noche');
    const reasons = () => problemsOf(course.folder).map(({ reason }) => reason);
    expect(reasons()).not.toContain('term-not-linked');
    course.spoil(lesson, 'con calma', 'en los faros del norte');
    expect(reasons()).toContain('term-not-linked');
  });

  test('lets a title of a treaty, and «personas menores de 18 años», stand', () => {
    using course = copyOfMuelle();
    course.spoil(
      lesson,
      'Hubo una noche',
      'Las personas menores de 18 años, y los menores de edad, duermen.',
    );
    expect(problemsOf(course.folder).map(({ reason }) => reason)).not.toContain('forbidden-expression');
  });

  test('prints what a course holds: modules, lessons, quizzes, questions by kind, scenarios, terms, cards', () => {
    const lines = formatNumbers(numbersOf(readFolder(muelle).package));
    for (const line of [
      /^El muelle: 1 lecciones, \d+ palabras, 12 minutos$/m,
      /^ +primer-dia +7 min +2 actividades$/m,
      /^ +el-puerto +2\.5 min +\d+ palabras .* INFLESZ \d+$/m,
      /^ +prueba +5 min +3 preguntas por intento, se aprueba con 70 %$/m,
      /^ +puerto +3 preguntas: 1 choice, 1 truefalse, 1 matching$/m,
      /^ +la-niebla +\d+ escenas, \d+ decisiones, \d+ finales$/m,
      /^ +1 figuras, 1 términos de glosario, 1 fichas de país$/m,
    ])
      expect(lines).toMatch(line);
  });

  test('finds none of it in the sound course', () => {
    const reasons = new Set(mistakes.map(([, , , , reason]) => reason));
    expect(problemsOf(muelle).filter(({ reason }) => reasons.has(reason))).toEqual([]);
  });
});
