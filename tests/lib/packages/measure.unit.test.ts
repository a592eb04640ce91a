import { expect, test } from 'vitest';
import { countSyllables, readingEase } from '@/lib/packages/measure';

test.each([
  ['casa', 2],
  ['bien', 1],
  ['ciudad', 2],
  ['día', 2],
  ['lee', 2],
  ['teatro', 3],
  ['guitarra', 3],
  ['queso', 2],
  ['pingüino', 3],
  ['ley', 1],
  ['yate', 2],
  ['oír', 2],
  ['país', 2],
  ['explotación', 4],
  ['y', 1],
])('counts the syllables of %s', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test('finds short words in short sentences easier than long ones in long sentences', () => {
  const easy = readingEase('El sol sale. La luz da en el mar. '.repeat(20))!;
  const hard = readingEase(
    'La institucionalización interadministrativa de procedimientos extraordinariamente complejos condiciona responsabilidades '.repeat(
      20,
    ),
  )!;
  expect(easy).toBeGreaterThan(80);
  expect(hard).toBeLessThan(20);
});

test('says nothing of a text too short to tell', () => {
  expect(readingEase('Hola.')).toBeNull();
});
