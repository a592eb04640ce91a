import { expect, test } from 'vitest';
import { quizField, quizPrefix, quizRowButton, quizValues, readQuiz } from '@/components/admin/quiz-values';
import { type QuizBody, quizBody } from '@/lib/catalogue/quiz-input';

const zone = 'America/Costa_Rica';
const body: QuizBody = quizBody.parse({
  kind: 'quiz',
  intro: 'Antes de empezar.\n\nLea.',
  passMark: 72.5,
  attempts: 2,
  opensAt: '2027-03-01T14:30:00.000Z',
  penalty: 12.5,
  bands: [
    { from: 0, text: 'Siga.' },
    { from: 80.5, text: 'Bien.' },
  ],
  slots: [
    { question: 'q-1', maximum: 2.5 },
    { draw: 3, category: 'c' },
    { draw: 1, tag: 't', maximum: 1 },
    { draw: 2, category: 'c', tag: 't' },
  ],
});
const draft = {
  title: 'Prueba',
  minutes: 7.5,
  body,
  completion: { isRequired: true, conditions: ['submitted' as const, 'marked' as const], minimumMark: 60 },
};
const formOf = (values: Record<string, string>, more: Record<string, string> = {}) => {
  const sent: Record<string, string> = { ...more };
  // A box that is not ticked is not sent.
  for (const [name, value] of Object.entries(values))
    if (value !== '' || /slots|bands|At$/.test(name)) sent[quizPrefix + name] = value;
  return { get: (name: string) => sent[name] ?? null, getAll: () => [] };
};

test('what the form of a quiz shows, read back, is the same quiz (G2)', () => {
  const read = readQuiz(formOf(quizValues(draft, zone)), zone);
  expect(read.isRowButton).toBe(false);
  expect(read.written).toEqual({ ...draft, body });
  expect(read.values).toEqual(quizValues(draft, zone));
});

test('instants stand in the time of the course', () => {
  expect(quizValues(draft, zone)).toMatchObject({ opensAt: '2027-03-01T08:30', closesAt: '' });
  expect(quizValues(draft, 'Europe/Madrid').opensAt).toBe('2027-03-01T15:30');
  const form = formOf({ ...quizValues(draft, zone), closesAt: 'mañana' });
  expect(readQuiz(form, zone).written.body).toMatchObject({ closesAt: 'mañana' });
});

test('a button of a row changes the rows and keeps everything else, without saving (no JavaScript)', () => {
  const values = quizValues(draft, zone);
  const press = (command: string) => readQuiz(formOf(values, { [quizRowButton]: command }), zone);
  const questions = (shown: Record<string, string>) =>
    Object.keys(shown).flatMap((name) => (/^slots\.\d+\.question$/.test(name) ? shown[name] || '-' : []));
  expect(press('down slots.0')).toMatchObject({ isRowButton: true });
  expect(questions(press('down slots.0').values)).toEqual(['-', 'q-1', '-', '-']);
  expect(questions(press('remove slots.0').values)).toEqual(['-', '-', '-']);
  expect(press('add slots').values).toMatchObject({
    'slots.4.draw': '1',
    'slots.4.category': '',
    title: 'Prueba',
  });
  expect(press('add bands').values).toMatchObject({ 'bands.2.from': '' });
  expect(press('up nothing.9').values).toEqual(values);
});

test('questions that were found are asked besides, each once', () => {
  const { values } = readQuiz(formOf(quizValues(draft, zone)), zone, ['q-1', 'q-2']);
  expect(values).toMatchObject({ 'slots.0.question': 'q-1', 'slots.4.question': 'q-2' });
  expect(values['slots.5.question']).toBeUndefined();
});

test('a problem is told at its field', () => {
  expect(quizField(['body', 'passMark'])).toBe('passMark');
  expect(quizField(['body', 'slots', 2])).toBe('slots.2');
  expect(quizField(['completion', 'minimumMark'])).toBe('minimumMark');
  expect(quizField(['completion'])).toBe('completion');
});
