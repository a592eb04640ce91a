import { describe, expect, test } from 'vitest';
import { mostLetters } from '@/lib/surveys/input';
import { readAnswers } from '@/lib/surveys/read-answers';
import { all, formWith, least, survey } from './sample';

const read = (sent: Record<string, string>) => readAnswers(survey.questions, formWith(sent));

describe('E1: reading a survey that was sent', () => {
  test('keeps each answer under its own id, with every row of a scale apart', () => {
    expect(read(all)).toEqual({
      answers: {
        utilidad: '4',
        'confianza--antes': '2',
        'confianza--ahora': '4',
        largo: 'bien',
        fallas: ['lento', 'nada'],
        comentario: 'Muy claro.',
      },
      missing: [],
      tooLong: [],
      suspect: [],
      isTouched: true,
    });
  });

  test('names every required question that was left open, and only those', () => {
    expect(read({ 's-comentario': 'Hola' }).missing).toEqual(['s-utilidad', 's-largo']);
  });

  test('takes nothing that no question offers', () => {
    const { answers } = read({
      's-utilidad': '6',
      's-largo': 'demasiado ',
      's-confianza--antes': '0',
      's-fallas--todo': 'on',
      's-otra': '1',
    });
    expect(answers).toEqual({
      utilidad: null,
      'confianza--antes': null,
      'confianza--ahora': null,
      largo: null,
      fallas: null,
      comentario: null,
    });
  });

  test('«prefiero no responder» leaves the question open, but is something said', () => {
    expect(read({})).toMatchObject({ isTouched: false });
    const declined = read({ ...least, 's-confianza--antes': '-' });
    expect(declined.answers['confianza--antes']).toBeNull();
    expect(read({ 's-confianza--antes': '-' })).toMatchObject({ isTouched: true });
  });

  test('texts keep their lines and lose what cannot be seen; too long ones are named', () => {
    const { answers } = read({ ...least, 's-comentario': '  uno\u0000\r\n\r\n\r\n\r\ndos \u202e tres ' });
    expect(answers.comentario).toBe('uno\n\ndos tres');
    expect(read({ ...least, 's-comentario': 'a'.repeat(mostLetters) }).tooLong).toEqual([]);
    expect(read({ ...least, 's-comentario': 'a'.repeat(mostLetters + 1) }).tooLong).toEqual(['s-comentario']);
  });

  test('X13: a text that looks like data of a real case is named', () => {
    expect(read({ ...least, 's-comentario': 'Llamen a Ana al 8888-1234' }).suspect).toEqual(['s-comentario']);
    expect(read({ ...least, 's-comentario': 'El módulo 3 fue el mejor' }).suspect).toEqual([]);
  });
});
