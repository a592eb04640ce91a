import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingPass } from '@/lib/quiz/counting-mark';
import { markOf } from '@/lib/quiz/mark-of';

const questions = fc.array(
  fc.record({
    answer: fc.constantFrom(null, { value: true }),
    fraction: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    maximum: fc.double({ min: 0.01, max: 100, noNaN: true }),
  }),
  { minLength: 1, maxLength: 30 },
);
const settings = fc.record({
  penalty: fc.double({ min: 0, max: 100, noNaN: true }),
  passMark: fc.double({ min: 0, max: 100, noNaN: true }),
});
const free = { penalty: 0, passMark: 70 };
const answered = (fraction: number | null, maximum = 1) => ({ answer: { value: true }, fraction, maximum });
const blank = { answer: null, fraction: 0, maximum: 1 };

describe('D7: the mark of an attempt', () => {
  it('lies between 0 and 1 whatever was answered, and passes just when it reaches the pass mark', () => {
    fc.assert(
      fc.property(questions, settings, (given, rules) => {
        const { fraction, isPassed, pendingMarks } = markOf(given, rules);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
        expect(pendingMarks).toBe(0);
        if (Math.abs(fraction! * 100 - rules.passMark) > 1e-5)
          expect(isPassed).toBe(fraction! * 100 > rules.passMark);
      }),
    );
  });

  it('does not depend on the order of the questions', () => {
    fc.assert(
      fc.property(questions, settings, (given, rules) => {
        expect(markOf([...given].reverse(), rules).fraction).toBeCloseTo(markOf(given, rules).fraction!, 9);
      }),
    );
  });

  it('a penalty takes its share away for what was answered wholly wrong, not for blanks or for part of it', () => {
    const rules = { penalty: 50, passMark: 70 };
    expect(markOf([answered(1), answered(1), answered(0), answered(1)], rules).fraction).toBe(2.5 / 4);
    expect(markOf([answered(1), answered(1), blank, answered(1)], rules).fraction).toBe(3 / 4);
    expect(markOf([answered(1), answered(0.5)], rules).fraction).toBe(1.5 / 2);
    expect(markOf([answered(1, 3), answered(0, 2)], rules).fraction).toBe(2 / 5);
    expect(markOf([answered(1), answered(1), answered(0)], free).fraction).toBe(2 / 3);
  });

  it('is never below 0, whatever a penalty takes', () => {
    expect(markOf([answered(0), answered(0), answered(1)], { penalty: 100, passMark: 0 })).toEqual({
      pendingMarks: 0,
      fraction: 0,
      isPassed: true,
    });
  });

  it('waits while a person has to mark something, and says how much', () => {
    expect(markOf([answered(1), answered(null), answered(null), blank], free)).toEqual({
      pendingMarks: 2,
      fraction: null,
      isPassed: null,
    });
  });
});

describe('D3: whether the attempts pass', () => {
  const sat = (fraction: number | null, passMark = 70) => ({
    fraction,
    isPassed: fraction === null ? null : fraction * 100 >= passMark,
    settings: { passMark },
  });
  it.each([
    ['highest', [sat(0.8), sat(0.2)], true],
    ['highest', [sat(0.6, 50), sat(0.2, 90)], true],
    ['last', [sat(0.8), sat(0.2)], false],
    ['last', [sat(0.8), sat(null)], true],
    ['first', [sat(null), sat(0.2), sat(0.9)], false],
    ['average', [sat(0.8), sat(0.6)], true],
    ['average', [sat(0.8), sat(0.6, 80)], false],
    ['highest', [sat(null)], null],
    ['average', [], null],
  ] as const)('%s of %o is %s', (grading, attempts, isPassed) => {
    expect(countingPass([...attempts], grading)).toBe(isPassed);
  });
});
