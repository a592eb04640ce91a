import type { Sample } from '../kind';
import type { NumericBody } from './body';
import type { NumericAnswer } from './grading';

const days: NumericBody = {
  prompt: '¿Cuántos *días* dura la medida?',
  answers: [
    { value: 1234.5, tolerance: 0.5, feedback: 'Justo.' },
    { value: 1234.5, tolerance: 20, fraction: 0.5, feedback: 'Cerca.' },
    { value: '*', fraction: 0, feedback: 'Lejos.' },
  ],
};

const way: NumericBody = {
  prompt: '¿Qué distancia hay?',
  answers: [{ value: 5000 }],
  units: [
    { text: 'km', factor: 1000 },
    { text: 'm', factor: 1 },
  ],
  unitPenalty: 0.25,
  feedback: 'Son cinco kilómetros.',
};

export const samples: Sample<NumericBody, NumericAnswer>[] = [
  {
    body: days,
    twin: { prompt: days.prompt, answers: [{ value: -3 }] },
    answers: [
      { answer: { text: '1234,5', unit: null }, fraction: 1 },
      { answer: { text: '1.234,2', unit: null }, fraction: 1 },
      { answer: { text: '1,250.5', unit: null }, fraction: 0.5 },
      { answer: { text: '12', unit: null }, fraction: 0 },
      { answer: { text: 'muchos', unit: null }, fraction: 0 },
    ],
  },
  {
    body: way,
    twin: {
      prompt: way.prompt,
      answers: [{ value: 7, tolerance: 1 }],
      units: [
        { text: 'km', factor: 1 },
        { text: 'm', factor: 0.001 },
      ],
    },
    answers: [
      { answer: { text: '5', unit: 'km' }, fraction: 1 },
      { answer: { text: '5.000', unit: 'm' }, fraction: 1 },
      { answer: { text: '5 km', unit: null }, fraction: 1 },
      { answer: { text: '5000', unit: null }, fraction: 0.75 },
      { answer: { text: '5 km', unit: 'm' }, fraction: 0 },
      { answer: { text: '5', unit: 'm' }, fraction: 0 },
    ],
  },
];
