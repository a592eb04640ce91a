import type { Sample } from '../kind';
import type { OrderingBody } from './body';

const texts: Record<string, string> = {
  lugar: 'Un lugar *privado*',
  escuchar: 'Escuchar',
  evaluar: 'Evaluar el riesgo',
  remitir: 'Remitir',
};

const inOrder = (...ids: string[]): OrderingBody => ({
  prompt: 'Ordene los **pasos**.',
  items: ids.map((id) => ({ id, text: texts[id]! })),
  feedback: 'Primero la seguridad.',
});

const offered = (...order: string[]): OrderingBody => ({
  ...inOrder('remitir', 'lugar', 'evaluar', 'escuchar'),
  order,
});

export const samples: Sample<OrderingBody, { positions: Record<string, number> }>[] = [
  {
    body: inOrder('lugar', 'escuchar', 'evaluar', 'remitir'),
    twin: inOrder('remitir', 'evaluar', 'lugar', 'escuchar'),
    answers: [
      { answer: { positions: { lugar: 0, escuchar: 1, evaluar: 2, remitir: 3 } }, fraction: 1 },
      { answer: { positions: { lugar: 1, escuchar: 0, evaluar: 2, remitir: 3 } }, fraction: 1 / 2 },
      { answer: { positions: { lugar: 0 } }, fraction: 1 / 4 },
      { answer: { positions: { lugar: 0, escuchar: 0, evaluar: 0, remitir: 0 } }, fraction: 1 / 4 },
      { answer: { positions: { lugar: 3, escuchar: 2, evaluar: 1, remitir: 0 } }, fraction: 0 },
    ],
  },
  {
    body: offered('lugar', 'escuchar', 'evaluar', 'remitir'),
    twin: offered('escuchar', 'lugar', 'remitir', 'evaluar'),
    answers: [
      { answer: { positions: { lugar: 0, escuchar: 1, evaluar: 2, remitir: 3 } }, fraction: 1 },
      { answer: { positions: { remitir: 0, escuchar: 3 } }, fraction: 0 },
    ],
  },
];
