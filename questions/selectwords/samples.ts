import type { Sample } from '../kind';
import type { SelectWordsBody } from './body';

const words = [
  { id: 'p1', text: 'un acto' },
  { id: 'p2', text: 'un medio' },
  { id: 'p3', text: 'un *fin*' },
  { id: 'p4', text: 'una frontera' },
];

const three = (...right: string[]): SelectWordsBody => ({
  prompt: 'La **trata** tiene [[uno]], [[dos]] y [[tres]].',
  words,
  key: { uno: right[0]!, dos: right[1]!, tres: right[2]! },
  feedback: 'Acto, medio y fin.',
});

const grouped = (first: string, second: string, third: string): SelectWordsBody => ({
  prompt: '[[1]] protege y [[2]] también; [[3]] no.',
  words: [
    { id: 'a', text: 'la ley', group: 'quien', reusable: true },
    { id: 'b', text: 'la red', group: 'quien', reusable: true },
    { id: 'c', text: 'callar', group: 'que' },
    { id: 'd', text: 'escuchar', group: 'que' },
  ],
  key: { 1: first, 2: second, 3: third },
});

export const samples: Sample<SelectWordsBody, { words: Record<string, string> }>[] = [
  {
    body: three('p1', 'p2', 'p3'),
    twin: three('p4', 'p3', 'p1'),
    answers: [
      { answer: { words: { uno: 'p1', dos: 'p2', tres: 'p3' } }, fraction: 1 },
      { answer: { words: { uno: 'p1', dos: 'p4', tres: 'p3' } }, fraction: 2 / 3 },
      { answer: { words: { dos: 'p2' } }, fraction: 1 / 3 },
      { answer: { words: { uno: 'p2', dos: 'p1' } }, fraction: 0 },
    ],
  },
  {
    body: grouped('a', 'a', 'c'),
    twin: grouped('b', 'a', 'd'),
    answers: [
      { answer: { words: { '1': 'a', '2': 'a', '3': 'c' } }, fraction: 1 },
      { answer: { words: { '1': 'b', '2': 'a' } }, fraction: 1 / 3 },
    ],
  },
];
