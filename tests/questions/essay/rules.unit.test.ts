import { describe, expect, it } from 'vitest';
import { essay } from '@/questions/essay/rules';
import { countWords } from '@/questions/essay/words';
import { posted } from '../posted';
import { everything, withoutKey } from '../shows';

const { body } = essay.samples[0]!;

describe('essay', () => {
  it('D1: no machine marks it; who marks it has the rubric, each criterion with its weight', () => {
    expect(essay.grade(body, { text: 'x' })).toBeNull();
    expect(essay.rubric!(body)).toEqual({
      text: 'Busque la seguridad antes que el trámite.',
      criteria: [
        { id: 'lugar', text: 'Ofrece un lugar privado', weight: 2 },
        { id: 'orden', text: 'Pone la seguridad primero', weight: 1 },
      ],
    });
    expect(essay.rubric!({ prompt: 'x' })).toEqual({ text: null, criteria: [] });
  });

  it('D4: nothing of the rubric is in what is put or in any review', () => {
    const shown = [essay.conceal(body), essay.review(body, { text: 'x' }, everything)];
    expect(JSON.stringify(shown)).not.toMatch(/seguridad antes|lugar privado/);
  });

  it('D8: what a good answer says comes with the key', () => {
    expect(essay.review(body, { text: 'x' }, withoutKey).feedback).toEqual([]);
    expect(essay.review(body, { text: 'x' }, everything).feedback).toEqual([body.feedback]);
  });

  it('keeps the text as it was written, line by line, with the line ends of any system', () => {
    expect(essay.read(body, posted({ q: ['  Uno.\r\n\r\nDos.\rTres.\n'] }), 'q')).toEqual({
      text: 'Uno.\n\nDos.\nTres.',
    });
  });

  it.each([
    ['', 0],
    ['  \n ', 0],
    ['Una sola.', 2],
    ['K’iche’ y Q’anjob’al — dos lenguas', 5],
    ['el 3 de mayo, 2000', 5],
    ['¿qué? … ¡sí!', 2],
  ])('counts the words of «%s»: %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('tells how long the text is, and takes it however long it is', () => {
    expect(essay.review(body, { text: 'Solo tres palabras' }, withoutKey)).toMatchObject({
      words: 3,
      minimumWords: 3,
      maximumWords: 200,
    });
  });
});
