import { describe, expect, test } from 'vitest';
import { copyOf, copyOfMuelle, muelle, problemsOf, taller } from './folder';

const lesson = 'modulos/0-primer-dia/0-1-el-puerto.md';
const scenario = 'modulos/0-primer-dia/0-2-la-niebla.yaml';
const quiz = 'modulos/1-cierre/1-1-prueba.yaml';
const bank = 'preguntas/puerto.yaml';

type Mistake = [title: string, file: string, before: string, after: string, reason: string, further?: number];

/** Each: what is planted, where, and what must be said; `further` = lines below the place where it was planted. */
const mistakes: Mistake[] = [
  ['a block that does not exist', lesson, ':::clave', ':::consejo', 'unknown-block'],
  [
    'an attribute that a block does not have',
    lesson,
    ':::sensible{titulo=',
    ':::sensible{onclick=',
    'unknown-attribute',
  ],
  ['a block that is never closed', lesson, '2019), art. 3.\n:::', '2019), art. 3.', 'block-not-closed', -1],
  ['a block with a space in its mark', lesson, ':::clave', '::: clave', 'malformed-block'],
  ['HTML in a lesson', lesson, 'El vigía mira', 'El <b>vigía</b> mira', 'raw-html'],
  ['a heading of the first level', lesson, '## Las partes', '# Las partes', 'heading-one'],
  ['a link to a script', lesson, 'https://puerto.example/mapa', 'javascript:alert(1)', 'link-address'],
  ['a link to another site that looks internal', lesson, '(/cursos)', '(//malo.example)', 'link-address'],
  [
    'an image without words',
    lesson,
    '## Las partes',
    '![](/puerto.png)\n\n## Las partes',
    'image-without-alt',
  ],
  ['a question that is not in the bank', lesson, '"p-luz"', '"p-sol"', 'question-unknown'],
  ['a graded question used as practice', lesson, '"p-luz"', '"q-faro"', 'question-is-graded'],
  ['a figure that does not exist', lesson, 'nombre="ruta"', 'nombre="mapa"', 'figure-unknown'],
  ['a country without a card', lesson, 'lista="GT"', 'lista="GT HN"', 'country-unknown'],
  ['a term that the glossary lacks', lesson, 'glosario:faro', 'glosario:ancla', 'term-unknown'],
  [
    'a line inside a block',
    lesson,
    'Hubo una noche',
    '::pregunta{id="p-luz"}\n\nHubo una noche',
    'line-inside-block',
  ],
  ['a lesson without sources', lesson, ':::fuentes', ':::nota', 'sources-missing', -46],
  [
    'a forbidden expression',
    lesson,
    'Hubo una noche sin luz.',
    'Hubo trata de\nblancas.',
    'forbidden-expression',
  ],
  ['a field that does not exist', lesson, 'notice:', 'aviso:', 'unknown-field'],
  ['a value of another type', lesson, 'minutes: 2.5', 'minutes: dos', 'wrong-type'],
  [
    'a required lesson that nothing completes',
    lesson,
    'completion: read',
    'completion: none',
    'required-without-completion',
  ],
  ['a mark without its number', quiz, 'completion: pass', 'completion: mark', 'completion-mark'],
  ['a lesson that is to be passed', lesson, 'completion: read', 'completion: pass', 'completion-impossible'],
  [
    'a lesson that waits for itself',
    lesson,
    'required: true',
    'restrictions: [{ kind: activity, activity: el-puerto }]\nrequired: true',
    'restriction-cycle',
  ],
  ['broken YAML', scenario, 'title: La niebla', 'title: "La niebla', 'not-yaml'],
  ['a start that is no scene', scenario, 'start: bruma', 'start: brisa', 'scenario-start'],
  ['a choice that leads nowhere', scenario, 'next: espera', 'next: esperar', 'scene-unknown'],
  ['a scene that cannot be reached', scenario, 'next: espera', 'next: luz', 'scene-unreachable', 1],
  ['a dead end', scenario, '    ending: protege\n', '', 'scene-dead-end', -4],
  [
    'a loop with no way out',
    scenario,
    'next: luz\n      - text: Vuelve a mirar.\n        quality: incompleta\n        feedback: Otra vez la bruma.\n        next: bruma',
    'next: espera',
    'scene-no-way-out',
    -9,
  ],
  ['HTML in a scene', scenario, 'Pasa una hora.', 'Pasa una\n      <i>hora</i>.', 'raw-html', 1],
  [
    'a forbidden expression in feedback',
    scenario,
    'Más vale tarde.',
    'Era un inmigrante ilegal.',
    'forbidden-expression',
  ],
  ['a draw of more questions than there are', quiz, 'draw: 2', 'draw: 3', 'draw-too-large'],
  ['a category that does not exist', quiz, 'category: puerto', 'category: mar', 'category-unknown', -1],
  ['a fixed question that does not exist', quiz, 'question: q-muelle', 'question: q-mar', 'question-unknown'],
  ['a pass mark beyond reach', quiz, 'passMark: 70', 'passMark: 101', 'too-big'],
  [
    'an activity that waits for one that is not there',
    quiz,
    'activity: el-puerto',
    'activity: el-mar',
    'activity-unknown',
    -2,
  ],
  ['an option without feedback', bank, '\n          feedback: El muelle recibe.', '', 'feedback-missing', -1],
  ['a true/false question without a reason', bank, '\n        "false": Así es.', '', 'feedback-missing', -1],
  ['an unknown kind of question', bank, 'kind: truefalse', 'kind: dado', 'question-wrong'],
  ['HTML in the second line of a prompt', bank, '¿Qué lo guía?', '¿Qué lo <u>guía</u>?', 'raw-html'],
  ['two questions with one id', bank, 'id: q-niebla', 'id: q-faro', 'id-twice'],
  ['two activities with one id', scenario, 'id: la-niebla', 'id: el-puerto', 'id-twice'],
  [
    'minutes that do not add up',
    'modulos/0-primer-dia/modulo.yaml',
    'minutes: 7',
    'minutes: 9',
    'minutes-of-module',
  ],
  [
    'an activity whose file is missing',
    'modulos/1-cierre/modulo.yaml',
    '1-1-prueba.yaml',
    '1-1-examen.yaml',
    'file-missing',
  ],
  [
    'a module whose folder is missing',
    'modulos/1-cierre/modulo.yaml',
    'id: cierre',
    'id: primer-dia',
    'id-twice',
  ],
  ['a time zone that does not exist', 'curso.yaml', 'America/Guatemala', 'America/Tikal', 'wrong-value'],
  ['a missing field', 'curso.yaml', 'audience: Personas que prueban Faro\n', '', 'field-missing', -6],
  ['a script in a figure', 'figuras/ruta.svg', '<path', '<script>alert(1)</script><path', 'figure-not-plain'],
  ['an event in a figure', 'figuras/ruta.svg', 'stroke=', 'onload="x" stroke=', 'figure-not-plain'],
  ['an unknown status of a datum', 'paises/GT.yaml', 'to-confirm', 'dudoso', 'wrong-choice'],
];

const aboutFigures = (folder: string) =>
  problemsOf(folder)
    .filter(({ file }) => file.startsWith('figuras/'))
    .map(({ reason }) => reason);

describe('the checker', () => {
  test('finds nothing wrong with a sound course', () => {
    expect(problemsOf(muelle).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(mistakes)(
    'reports %s, with its file and line, in a sentence',
    (_title, file, before, after, reason, further = 0) => {
      using course = copyOfMuelle();
      const line = course.spoil(file, before, after) + further;
      const errors = problemsOf(course.folder).filter((problem) => problem.severity === 'error');
      expect(errors.map((problem) => `${problem.file}:${problem.line} ${problem.reason}`)).toContain(
        `${file}:${line} ${reason}`,
      );
      const { message } = errors.find((problem) => problem.reason === reason)!;
      expect(message).toMatch(/^\P{Ll}.+ .+/u);
      expect(message).not.toContain('authoring.problems');
    },
  );

  test.each([
    [
      'an option of a gap without feedback',
      '\n              feedback: Entonces se apaga.',
      '',
      'feedback-missing',
    ],
    [
      'gaps that nothing explains',
      '\n      feedback: El alcance se mide en millas náuticas.',
      '',
      'feedback-missing',
    ],
    ['a gap that is not told of', '{{quien}}', '{{quienes}}', 'question-wrong'],
    ['a word that is not there', 'dos: w2', 'dos: w9', 'question-wrong'],
    [
      'a forbidden expression in what markers read',
      'Se busca que',
      'La trata de blancas, que',
      'forbidden-expression',
    ],
  ])('D1: reports %s', (_title, before, after, reason) => {
    using course = copyOf(taller);
    expect(problemsOf(course.folder)).toEqual([]);
    course.spoil('preguntas/taller.yaml', before, after);
    const found = problemsOf(course.folder).filter(({ severity }) => severity === 'error');
    expect(found.map(({ reason }) => reason)).toContain(reason);
  });

  test('D1: warns of an essay that says nothing to who marks it', () => {
    using course = copyOf(taller);
    course.spoil('preguntas/taller.yaml', '\n      rubric: Se busca que mire antes de actuar.', '');
    expect(problemsOf(course.folder)).toEqual([]);
    course.spoil(
      'preguntas/taller.yaml',
      '\n      criteria:\n        - id: orden\n          text: Mira antes de actuar\n          weight: 2\n        - id: aviso\n          text: Avisa a quien debe saberlo',
      '',
    );
    expect(problemsOf(course.folder).map(({ reason }) => reason)).toEqual(['rubric-missing']);
  });

  test('says in the author’s language what is wrong with a question', () => {
    using course = copyOf(taller);
    course.spoil('preguntas/taller.yaml', 'dos: w2', 'dos: w9');
    expect(
      problemsOf(course.folder)
        .map(({ message }) => message)
        .join(),
    ).toContain('No existe la palabra «w9»');
  });

  test('reports a figure that nothing says in words', () => {
    using course = copyOfMuelle();
    course.remove('figuras/ruta.md');
    expect(problemsOf(course.folder)).toContainEqual(
      expect.objectContaining({
        file: 'figuras/ruta.svg',
        reason: 'figure-without-words',
        severity: 'error',
      }),
    );
  });

  test.each([
    ['whose file says nothing in words', '<svg><g id="dibujo"></g></svg>', 'illustration-without-title'],
    ['that pages could not show', '<svg><title>El muelle</title></svg>', 'illustration-without-drawing'],
    [
      'that is heavy',
      `<svg><title>El muelle</title><g id="dibujo">${'<path d="M0 0h9"/>'.repeat(200)}</g></svg>`,
      'illustration-too-heavy',
    ],
  ])('reports a picture of a module %s', (_title, svg, reason) => {
    using course = copyOfMuelle();
    course.write('figuras/modulo-primer-dia.svg', svg);
    course.write('figuras/modulo-primer-dia.md', 'El muelle.');
    expect(aboutFigures(course.folder)).toEqual([reason]);
  });

  test('asks for a text alternative of the picture of a module, and for no lesson that shows it', () => {
    using course = copyOfMuelle();
    course.write('figuras/modulo-primer-dia.svg', '<svg><title>El muelle</title><g id="dibujo"></g></svg>');
    expect(aboutFigures(course.folder)).toEqual(['figure-without-words']);
  });

  test('reports a lesson heavier than a slow telephone should load', () => {
    using course = copyOfMuelle();
    course.spoil(lesson, 'El vigía mira', `${'El vigía mira el mar. '.repeat(3000)}El vigía mira`);
    expect(problemsOf(course.folder).map(({ reason }) => reason)).toContain('lesson-too-heavy');
  });

  test('only warns of an expression that is named to be avoided, and lets sources name it', () => {
    using course = copyOfMuelle();
    course.spoil(lesson, 'Hubo una noche', 'Nunca se dice «trata de blancas». Hubo una noche');
    course.spoil(lesson, 'art. 3.', 'art. 3, sobre la prostitución infantil.');
    const found = problemsOf(course.folder).filter(({ reason }) => reason === 'forbidden-expression');
    expect(found.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('only warns of terms and countries while a course has no glossary and no cards', () => {
    using course = copyOfMuelle();
    course.remove('glosario.yaml');
    course.remove('paises/GT.yaml');
    const found = problemsOf(course.folder).filter(({ reason }) => /^(term|country)-unknown$/.test(reason));
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('tells all mistakes at once', () => {
    using course = copyOfMuelle();
    course.spoil(lesson, ':::clave', ':::consejo');
    course.spoil(bank, 'kind: truefalse', 'kind: dado');
    course.spoil(quiz, 'passMark: 70', 'passMark: 101');
    const files = problemsOf(course.folder)
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining([lesson, bank, quiz]));
  });
});
