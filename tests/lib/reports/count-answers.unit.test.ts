import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/lib/kernel/shuffle';
import { countAnswers } from '@/lib/reports/count-answers';
import { mergeQuestions } from '@/lib/reports/merge-questions';
import { writeSurveyCsv } from '@/lib/reports/write-survey-csv';
import type { SurveyAnswers } from '@/lib/surveys/input';
import { survey } from '@/tests/lib/surveys/sample';

const blank: SurveyAnswers = {
  utilidad: null,
  'confianza--antes': null,
  'confianza--ahora': null,
  largo: null,
  fallas: null,
  comentario: null,
};
const answers: SurveyAnswers[] = [
  { ...blank, utilidad: '5', largo: 'bien', fallas: ['lento', 'nada'], comentario: 'uno' },
  { ...blank, utilidad: '5', largo: 'bien', fallas: ['lento'], comentario: 'dos' },
  { ...blank, utilidad: '4', largo: 'bien', 'confianza--antes': '1', 'confianza--ahora': '4' },
  { ...blank, utilidad: '2', largo: 'demasiado', 'confianza--antes': '2' },
  { ...blank, utilidad: '5', largo: 'bien', comentario: '=1+1' },
];
const count = (all: SurveyAnswers[], versions = [survey], seed = 'a') =>
  countAnswers(mergeQuestions(versions), all, seededRandom(seed));
const resultOf = (id: string, place = 0, counted = count(answers)) =>
  counted.find((question) => question.id === id)!.items[place]!.result;

describe('E1: a survey in numbers', () => {
  test('counts the steps of a scale, with their mean, each row apart', () => {
    expect(resultOf('utilidad')).toMatchObject({ asked: 5, answered: 5, mean: 4.2 });
    expect(resultOf('utilidad')!.options).toEqual([
      { id: '1', text: '1 · Nada', count: 0, share: 0 },
      { id: '2', text: '2', count: 1, share: 0.2 },
      { id: '3', text: '3', count: 0, share: 0 },
      { id: '4', text: '4', count: 1, share: 0.2 },
      { id: '5', text: '5 · Mucho', count: 3, share: 0.6 },
    ]);
    expect(resultOf('confianza')).toMatchObject({ asked: 5, answered: 2, mean: 1.5 });
    expect(resultOf('confianza', 1)).toMatchObject({ answered: 1, mean: 4 });
  });

  test('counts options of those who answered; of several each for itself', () => {
    expect(resultOf('largo')!.options).toMatchObject([
      { id: 'bien', count: 4, share: 0.8 },
      { id: 'demasiado', count: 1, share: 0.2 },
    ]);
    expect(resultOf('fallas')).toMatchObject({
      answered: 2,
      mean: null,
      options: [
        { id: 'lento', count: 2, share: 1 },
        { id: 'nada', count: 1, share: 0.5 },
      ],
    });
  });

  test('lists what was written in an order by chance, without what else its author answered', () => {
    const orders = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
      resultOf('comentario', 0, count(answers, [survey], seed))!.texts.join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(orders[0]!.split(',').sort()).toEqual(['=1+1', 'dos', 'uno']);
  });

  test('H3: shows nothing of a question that fewer than five were asked', () => {
    const counted = count([...answers.slice(1), { utilidad: '3' }]);
    expect(resultOf('utilidad', 0, counted)).toMatchObject({ asked: 5 });
    expect(resultOf('largo', 0, counted)).toBeNull();
  });
});

describe('E1: a survey that was changed', () => {
  const [utilidad, , largo] = survey.questions;
  const newer = {
    ...survey,
    questions: [
      { ...largo!, text: '¿Y la duración?', options: [{ id: 'corto', text: 'Corto' }] } as typeof largo &
        object,
    ],
  };

  test('is worded as it was last; what is no longer asked or offered still counts, after the rest', () => {
    const counted = count(answers, [newer, survey]);
    expect(counted.map(({ id, isRetired }) => [id, isRetired])).toEqual([
      ['largo', false],
      ['utilidad', true],
      ['confianza', true],
      ['fallas', true],
      ['comentario', true],
    ]);
    expect(counted[0]!.text).toBe('¿Y la duración?');
    expect(resultOf('largo', 0, counted)!.options.map(({ id, count }) => [id, count])).toEqual([
      ['corto', 0],
      ['bien', 4],
      ['demasiado', 1],
    ]);
    expect(counted[1]!.text).toBe(utilidad!.text);
  });
});

test('H1: as a file it has a line for each option and each comment, none for a person, and no formulas', () => {
  const words = {
    question: 'Pregunta',
    part: 'Apartado',
    option: 'Opción',
    count: 'Veces',
    percent: 'Porcentaje',
    unanswered: 'Sin responder',
    tooFew: 'Pocas',
  };
  const csv = writeSurveyCsv(count(answers), words);
  expect(csv.startsWith('\ufeffPregunta,Apartado,Opción,Veces,Porcentaje\r\n')).toBe(true);
  expect(csv).toContain('¿Le sirve?,,5 · Mucho,3,60\r\n');
  expect(csv).toContain('¿Cuánta confianza tiene?,Antes,1 · Ninguna,1,50\r\n');
  expect(csv).toContain('¿Cuánta confianza tiene?,Ahora,Sin responder,4,\r\n');
  expect(csv).toContain("¿Algo más?,,'=1+1,1,\r\n");
  expect(writeSurveyCsv(count([{ utilidad: '3' }]), words)).toContain('¿Le sirve?,,Pocas,,\r\n');
});
