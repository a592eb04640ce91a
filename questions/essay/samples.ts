import type { Sample } from '../kind';
import type { EssayBody } from './body';

const report: EssayBody = {
  prompt: 'Una persona pide ayuda **en ventanilla**.\n\n¿Qué hace en los primeros cinco minutos?',
  guidance: 'Diga *qué* hace, en qué orden y por qué.',
  minimumWords: 3,
  maximumWords: 200,
  rubric: 'Busque la seguridad antes que el trámite.',
  criteria: [
    { id: 'lugar', text: 'Ofrece un lugar privado', weight: 2 },
    { id: 'orden', text: 'Pone la seguridad primero' },
  ],
  feedback: 'Una buena respuesta empieza por la seguridad.',
};

export const samples: Sample<EssayBody, { text: string }>[] = [
  {
    body: report,
    twin: {
      ...report,
      rubric: 'Busque la firma.',
      criteria: [{ id: 'firma', text: 'Pide la firma' }],
      feedback: 'Una buena respuesta pide la firma.',
    },
    answers: [
      { answer: { text: 'Le ofrezco un lugar tranquilo.\n\nLuego escucho.' }, fraction: null },
      { answer: { text: 'No sé' }, fraction: null },
    ],
  },
];
