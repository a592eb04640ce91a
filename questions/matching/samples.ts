import type { Sample } from '../kind';
import type { MatchingBody } from './body';

const match = (key: Record<string, string>): MatchingBody => ({
  prompt: 'Una cada **elemento** con su ejemplo.',
  stems: [
    { id: 's1', text: 'Acto' },
    { id: 's2', text: 'Medio' },
    { id: 's3', text: 'Fin' },
  ],
  options: [
    { id: 'o1', text: 'El engaño' },
    { id: 'o2', text: 'El traslado' },
    { id: 'o3', text: 'La explotación' },
    { id: 'o4', text: 'El cruce de una frontera' },
  ],
  key,
  feedback: 'Acto, medio y fin, en este orden.',
});

export const samples: Sample<MatchingBody, { pairs: Record<string, string> }>[] = [
  {
    body: match({ s1: 'o2', s2: 'o1', s3: 'o3' }),
    twin: match({ s1: 'o4', s2: 'o4', s3: 'o1' }),
    answers: [
      { answer: { pairs: { s1: 'o2', s2: 'o1', s3: 'o3' } }, fraction: 1 },
      { answer: { pairs: { s1: 'o2', s2: 'o4', s3: 'o3' } }, fraction: 2 / 3 },
      { answer: { pairs: { s2: 'o1' } }, fraction: 1 / 3 },
      { answer: { pairs: { s1: 'o3', s2: 'o3' } }, fraction: 0 },
    ],
  },
];
