import { describe, expect, test } from 'vitest';
import { formatNumbers, numbersOf } from '@/lib/packages/package-numbers';
import { readFolder } from '@/lib/packages/read-folder';
import { toFiles } from '@/lib/packages/to-files';
import { copyOfMuelle, problemsOf } from './folder';

const file = 'modulos/1-cierre/1-2-encuesta.yaml';

const soundSurvey = `kind: survey
id: encuesta
title: Su opinión
minutes: 0
required: true
completion: submit
intro: |
  Cuéntenos.
questions:
  - kind: scale
    id: utilidad
    text: ¿Le sirve?
    low: Nada
    high: Mucho
    rows:
      - { id: antes, text: Antes }
      - { id: ahora, text: Ahora }
  - kind: single
    id: largo
    text: ¿Y el largo?
    hint: Elija una.
    options:
      - { id: bien, text: Bien }
      - { id: demasiado, text: Demasiado }
  - kind: text
    id: comentario
    text: ¿Algo más?
    required: true
`;

type Mistake = [title: string, before: string, after: string, reason: string, further?: number];

const surveyMistakes: Mistake[] = [
  ['two questions with one id', 'id: largo', 'id: utilidad', 'id-twice'],
  ['two options with one id', 'id: demasiado', 'id: bien', 'id-twice'],
  ['two rows with one id', 'id: ahora', 'id: antes', 'id-twice'],
  ['a scale without its ends', '    low: Nada\n', '', 'field-missing', -3],
  ['a kind of question that does not exist', 'kind: single', 'kind: dado', 'unknown-kind'],
  ['a question of one option', '\n      - { id: demasiado, text: Demasiado }', '', 'too-small', -1],
  ['options on a free text', '    required: true\n', '    options: []\n', 'unknown-field'],
  [
    'a survey of no questions',
    soundSurvey.slice(soundSurvey.indexOf('questions:')),
    'questions: []\n',
    'too-small',
  ],
  ['an id that is no id', 'id: comentario', 'id: Un Comentario', 'wrong-value'],
  ['HTML in its introduction', 'Cuéntenos.', '<b>Cuéntenos</b>.', 'raw-html'],
  ['a forbidden expression in an option', 'text: Bien', 'text: Trata de blancas', 'forbidden-expression'],
  ['a forbidden expression in a hint', 'Elija una.', 'Sin trata de blancas.', 'forbidden-expression'],
  ['a survey that is to be passed', 'completion: submit', 'completion: pass', 'completion-impossible'],
  [
    'a required survey that nothing completes',
    'completion: submit',
    'completion: none',
    'required-without-completion',
  ],
];

describe('the checker, of a survey', () => {
  function copyWithSurvey() {
    const course = copyOfMuelle();
    course.write(file, soundSurvey);
    course.spoil(
      'modulos/1-cierre/modulo.yaml',
      '- 1-1-prueba.yaml',
      '- 1-1-prueba.yaml\n  - 1-2-encuesta.yaml',
    );
    return course;
  }

  test('finds nothing wrong with a sound one', () => {
    using course = copyWithSurvey();
    expect(problemsOf(course.folder).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('counts it in the summary, and it survives the way to files and back', () => {
    using course = copyWithSurvey();
    const { package: read } = readFolder(course.folder);
    expect(formatNumbers(numbersOf(read))).toMatch(/encuesta +3 preguntas de encuesta, 1 de texto libre/);
    using copy = copyOfMuelle();
    for (const [path, text] of toFiles(read)) copy.write(path, text);
    expect(readFolder(copy.folder).package.modules[1]).toEqual(read.modules[1]);
  });

  test.each(surveyMistakes)('reports %s', (_title, before, after, reason, further = 0) => {
    using course = copyWithSurvey();
    const line = course.spoil(file, before, after) + further;
    const errors = problemsOf(course.folder).filter(({ severity }) => severity === 'error');
    expect(errors.map((problem) => `${problem.file}:${problem.line} ${problem.reason}`)).toContain(
      `${file}:${line} ${reason}`,
    );
  });
});
