import type { Sample } from '../kind';
import type { ChoiceBody } from './body';

const one = (right: string): ChoiceBody => ({
  prompt: 'Una persona llega **sin documentos**.\n\n¿Qué hace primero?',
  options: [
    {
      id: 'a',
      text: 'Le ofrece un lugar *tranquilo*.',
      correct: right === 'a',
      feedback: 'Primero, seguridad.',
    },
    {
      id: 'b',
      text: 'Le pide la denuncia.',
      correct: right === 'b',
      feedback: 'La denuncia no es condición.',
    },
    { id: 'c', text: 'Le da otra cita.', correct: right === 'c' },
  ],
});

const several = (...right: string[]): ChoiceBody => ({
  multiple: true,
  prompt: '¿Cuáles son medios?',
  options: ['amenaza', 'engano', 'migracion', 'turismo', 'fuerza'].map((id) => ({
    id,
    text: `El medio: ${id}`,
    correct: right.includes(id),
  })),
  feedback: 'Artículo 3 del Protocolo.',
});

const weighed = (...fractions: number[]): ChoiceBody => ({
  multiple: true,
  prompt: '¿Qué anota?',
  options: fractions.map((fraction, place) => ({ id: `o${place}`, text: `Dato ${place}`, fraction })),
});

const shaded = (...fractions: number[]): ChoiceBody => ({ ...weighed(...fractions), multiple: false });

export const samples: Sample<ChoiceBody, { chosen: string[] }>[] = [
  {
    body: one('a'),
    twin: one('c'),
    answers: [
      { answer: { chosen: ['a'] }, fraction: 1 },
      { answer: { chosen: ['b'] }, fraction: 0 },
    ],
  },
  {
    body: several('amenaza', 'engano', 'fuerza'),
    twin: several('turismo'),
    answers: [
      { answer: { chosen: ['amenaza', 'engano', 'fuerza'] }, fraction: 1 },
      { answer: { chosen: ['amenaza', 'engano'] }, fraction: 2 / 3 },
      { answer: { chosen: ['amenaza', 'engano', 'fuerza', 'turismo'] }, fraction: 1 / 2 },
      { answer: { chosen: ['amenaza', 'migracion', 'turismo'] }, fraction: 0 },
      { answer: { chosen: ['amenaza', 'engano', 'fuerza', 'migracion', 'turismo'] }, fraction: 0 },
    ],
  },
  {
    body: weighed(0.75, 0.25, -0.5, -0.5),
    twin: weighed(-1, 0.5, 0.5, -0.25),
    answers: [
      { answer: { chosen: ['o0', 'o1'] }, fraction: 1 },
      { answer: { chosen: ['o0', 'o2'] }, fraction: 0.25 },
      { answer: { chosen: ['o1', 'o3'] }, fraction: 0 },
    ],
  },
  {
    body: shaded(1, 0.5, -0.5),
    twin: shaded(0, 0, 1),
    answers: [
      { answer: { chosen: ['o0'] }, fraction: 1 },
      { answer: { chosen: ['o1'] }, fraction: 0.5 },
      { answer: { chosen: ['o2'] }, fraction: 0 },
    ],
  },
];
