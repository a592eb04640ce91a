import { describe, expect, it } from 'vitest';
import { checkQuiz } from '@/lib/authoring/check-quiz';
import { compileActivity } from '@/lib/authoring/compile-activity';
import { quizBody } from '@/lib/catalogue/quiz-input';

const quiz = (settings: object) =>
  quizBody.parse({ kind: 'quiz', passMark: 70, slots: [{ question: 'q-faro' }], ...settings });
const reasons = (settings: object) => checkQuiz(quiz(settings)).map(({ reason, path }) => [reason, ...path]);
const [early, late] = ['2027-03-01T12:00:00Z', '2027-03-01T08:00:00-06:00'];
const none = { marks: false, correctness: false, feedback: false, key: 'never' };

describe('D3, D8: the dates of a quiz', () => {
  it('close after they open, whatever zone they are written in', () => {
    expect(reasons({ opensAt: early, closesAt: late })).toEqual([]);
    expect(reasons({ opensAt: late, closesAt: early })).toEqual([['closes-before-it-opens', 'closesAt']]);
    expect(reasons({ opensAt: early, closesAt: early })).toHaveLength(1);
    expect(reasons({ opensAt: early })).toEqual([]);
    expect(reasons({ closesAt: early })).toEqual([]);
  });

  it('a review for when it has closed needs a closing', () => {
    expect(reasons({ review: { closed: none } })).toEqual([['review-never-closes', 'review', 'closed']]);
    expect(reasons({ review: { closed: none }, closesAt: early })).toEqual([]);
    expect(reasons({ review: { during: none } })).toEqual([]);
  });

  it('are looked at whenever a quiz is compiled', () => {
    const materials = { questions: new Map(), figures: new Map(), countries: new Map() } as never;
    const { problems } = compileActivity(quiz({ opensAt: late, closesAt: early }), {
      language: 'es',
      base: '/cursos/x',
      materials,
    });
    expect(problems.map(({ reason }) => reason)).toEqual(['closes-before-it-opens']);
  });
});

describe('D8: what is said of a mark', () => {
  const bands = (...from: number[]) =>
    quizBody.safeParse({
      kind: 'quiz',
      passMark: 70,
      slots: [{ question: 'q-faro' }],
      bands: from.map((start) => ({ from: start, text: 'Bien.' })),
    }).success;

  it('begins at 0 and has no gap: each reaches to the next', () => {
    expect(bands()).toBe(true);
    expect(bands(0)).toBe(true);
    expect(bands(70, 0, 90)).toBe(true);
    expect(bands(10, 70)).toBe(false);
    expect(bands(0, 70, 70)).toBe(false);
    expect(bands(0, 101)).toBe(false);
  });
});
