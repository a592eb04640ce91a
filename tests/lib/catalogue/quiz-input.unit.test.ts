import { describe, expect, it } from 'vitest';
import { quizBody } from '@/lib/catalogue/quiz-input';

const least = { kind: 'quiz', passMark: 70, slots: [{ question: 'q-faro' }] };
const accepts = (change: object) => quizBody.safeParse({ ...least, ...change }).success;

describe('what a quiz is unless it says otherwise', () => {
  const quiz = quizBody.parse(least);
  it('D7: nothing is taken away for wrong answers', () => expect(quiz.penalty).toBe(0));
  it('D3: any number of attempts, at once one after the other, and the highest counts', () =>
    expect(quiz).toMatchObject({ attempts: 0, attemptsPerDay: 0, waitMinutes: 0, grading: 'highest' }));
  it('D6: no time limit, and a minute of grace where there is one', () =>
    expect(quiz).toMatchObject({ timeLimitMinutes: 0, graceSeconds: 60, opensAt: null, closesAt: null }));
  it('D8: the key shows to who has passed, never on the way', () =>
    expect([quiz.review.during.key, quiz.review.after.key, quiz.review.closed.key]).toEqual([
      'never',
      'passed',
      'passed',
    ]));
  it('D2: everything is shuffled', () =>
    expect(quiz).toMatchObject({ shuffleQuestions: true, shuffleOptions: true }));
});

describe('what a quiz cannot be', () => {
  it('D3: counted otherwise than by the highest, last, first or average mark', () => {
    for (const grading of ['highest', 'last', 'first', 'average']) expect(accepts({ grading })).toBe(true);
    expect(accepts({ grading: 'median' })).toBe(false);
  });
  it('D7, D9: passed or taken away from outside 0 to 100', () => {
    for (const percent of [0, 100]) expect(accepts({ passMark: percent, penalty: percent })).toBe(true);
    for (const percent of [-1, 101]) {
      expect(accepts({ passMark: percent })).toBe(false);
      expect(accepts({ penalty: percent })).toBe(false);
    }
  });
  it('D2: without questions, or drawn from nowhere', () => {
    expect(accepts({ slots: [] })).toBe(false);
    expect(accepts({ slots: [{ draw: 2 }] })).toBe(false);
    expect(accepts({ slots: [{ draw: 2, tag: 'luz' }] })).toBe(true);
  });
});
