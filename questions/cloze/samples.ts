import type { Sample } from '../kind';
import type { ClozeBody } from './body';
import type { ClozeAnswer } from './rules';

const treaty: ClozeBody = {
  prompt: 'El *protocolo* de {{lugar}} se firmó en {{anio}}.\n\nProtege a las {{quien}}.',
  gaps: [
    {
      id: 'lugar',
      kind: 'shortanswer',
      answers: [
        { text: 'Palermo', feedback: 'Así es.' },
        { text: '*Sicilia*', fraction: 0.5, feedback: 'Diga la ciudad.' },
      ],
    },
    {
      id: 'quien',
      kind: 'choice',
      weight: 2,
      options: [
        { id: 'victimas', text: 'víctimas', correct: true, feedback: 'Es su fin.' },
        { id: 'redes', text: 'redes', feedback: 'Al contrario.' },
        { id: 'oficinas', text: 'oficinas' },
      ],
    },
    {
      id: 'anio',
      kind: 'numeric',
      answers: [
        { value: 2000, feedback: 'Ese año.' },
        { value: '*', fraction: 0 },
      ],
    },
  ],
  feedback: 'Complementa la Convención de Palermo.',
};

const otherTreaty: ClozeBody = {
  prompt: treaty.prompt,
  gaps: [
    { id: 'lugar', kind: 'shortanswer', answers: [{ text: 'San José' }], ignoreCase: false },
    {
      id: 'quien',
      kind: 'choice',
      options: [
        { id: 'victimas', text: 'víctimas' },
        { id: 'redes', text: 'redes', correct: true },
        { id: 'oficinas', text: 'oficinas' },
      ],
    },
    { id: 'anio', kind: 'numeric', weight: 3, answers: [{ value: 1969, tolerance: 1 }] },
  ],
};

const price = (value: number): ClozeBody => ({
  prompt: 'El trámite cuesta {{1}} colones.',
  gaps: [{ id: '1', kind: 'numeric', answers: [{ value, tolerance: 0.5 }] }],
});

const chosen = (option: string) => ({ chosen: [option] });

export const samples: Sample<ClozeBody, ClozeAnswer>[] = [
  {
    body: treaty,
    twin: otherTreaty,
    answers: [
      {
        answer: {
          gaps: { lugar: { text: 'palermo' }, anio: { text: '2000', unit: null }, quien: chosen('victimas') },
        },
        fraction: 1,
      },
      { answer: { gaps: { lugar: { text: 'en Sicilia' }, quien: chosen('victimas') } }, fraction: 2.5 / 4 },
      { answer: { gaps: { anio: { text: '2.000', unit: null } } }, fraction: 1 / 4 },
      { answer: { gaps: { lugar: { text: 'Lima' }, quien: chosen('redes') } }, fraction: 0 },
    ],
  },
  {
    body: price(12.5),
    twin: price(40),
    answers: [
      { answer: { gaps: { '1': { text: '12,9', unit: null } } }, fraction: 1 },
      { answer: { gaps: { '1': { text: 'doce', unit: null } } }, fraction: 0 },
    ],
  },
];
