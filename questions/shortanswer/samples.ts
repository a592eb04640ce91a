import type { Sample } from '../kind';
import type { ShortAnswerBody } from './body';

const prompt = '¿Cómo se llama el *protocolo* del año 2000?';

export const samples: Sample<ShortAnswerBody, { text: string }>[] = [
  {
    body: {
      prompt,
      answers: [
        { text: 'protocolo de Palermo', feedback: 'Así se le conoce.' },
        { text: '*Palermo*', fraction: 0.5, feedback: 'Falta decir que es un protocolo.' },
        { text: '*', fraction: 0, feedback: 'Es una ciudad de Sicilia.' },
      ],
      feedback: 'Complementa la Convención de Palermo.',
    },
    twin: { prompt, answers: [{ text: 'San José' }], ignoreCase: false, ignoreAccents: false },
    answers: [
      { answer: { text: 'Protocolo de Palermo' }, fraction: 1 },
      { answer: { text: 'PROTÓCOLO   DE PALERMO' }, fraction: 1 },
      { answer: { text: 'el de Palermo, creo' }, fraction: 0.5 },
      { answer: { text: 'Mérida' }, fraction: 0 },
    ],
  },
  {
    body: { prompt, answers: [{ text: 'Año' }], ignoreCase: false, ignoreAccents: false },
    twin: { prompt, answers: [{ text: 'Día' }] },
    answers: [
      { answer: { text: 'Año' }, fraction: 1 },
      { answer: { text: 'año' }, fraction: 0 },
      { answer: { text: 'Ano' }, fraction: 0 },
    ],
  },
];
