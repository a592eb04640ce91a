import { describe, expect, it } from 'vitest';
import type { Shown } from '@/lib/catalogue/quiz-input';
import { bandOf } from '@/lib/quiz/band-of';
import { showsAfter, showsDuring } from '@/lib/quiz/shown-now';

const all: Shown = { marks: true, correctness: true, feedback: true, key: 'always' };
const none: Shown = { marks: false, correctness: false, feedback: false, key: 'never' };
const passed: Shown = { ...all, key: 'passed' };
const closing = new Date('2027-03-01T12:00:00Z');
const before = new Date(closing.getTime() - 1);
const at = (now: Date, hasPassed = false, closedAt: Date | null = closing) => ({ now, closedAt, hasPassed });
const review = (after: Shown, closed: Shown, during = none) => ({ review: { during, after, closed } });

describe('D8: what a review shows, and when', () => {
  it('before the quiz has closed for everyone what is set for then, from that moment on what is set for then', () => {
    expect(showsAfter(review(none, all), at(before))).toMatchObject({ marks: false, key: false });
    expect(showsAfter(review(none, all), at(closing))).toMatchObject({ marks: true, key: true, kept: [] });
    expect(showsAfter(review(all, none), at(before))).toMatchObject({ marks: true, key: true, kept: [] });
    expect(showsAfter(review(all, none), at(closing))).toMatchObject({ marks: false, key: false });
  });

  it('a quiz that never closes shows what is set for after handing in, for ever', () => {
    const later = new Date('2100-01-01T00:00:00Z');
    expect(showsAfter(review(none, all), at(later, true, null))).toMatchObject({ marks: false, key: false });
  });

  it('the key, where it waits for passing, only who has passed sees', () => {
    expect(showsAfter(review(passed, passed), at(before)).key).toBe(false);
    expect(showsAfter(review(passed, passed), at(before, true)).key).toBe(true);
    expect(showsAfter(review(none, none), at(closing, true)).key).toBe(false);
  });

  it.each([
    ['closed', none, all, closing],
    ['never', none, none, closing],
    ['never', none, all, null],
    ['passed', passed, passed, closing],
    ['passed', passed, passed, null],
    ['closed', passed, all, closing],
    ['closed-and-passed', none, passed, closing],
  ] as const)('of the key that is kept back it says: %s', (until, after, closed, closedAt) => {
    const { kept } = showsAfter(review(after, closed), at(before, false, closedAt));
    expect(kept).toContainEqual({ part: 'key', until });
  });

  it('each part is of its own: one that is kept back opens no other', () => {
    for (const part of ['marks', 'correctness', 'feedback'] as const) {
      const { kept, ...shows } = showsAfter(review({ ...all, [part]: false }, all), at(before));
      expect(shows).toEqual({ marks: true, correctness: true, feedback: true, key: true, [part]: false });
      expect(kept).toEqual([{ part, until: 'closed' }]);
    }
  });

  it('while an attempt is open nobody has passed by it: the key shows only where it always does', () => {
    expect(showsDuring(review(none, none, passed)).key).toBe(false);
    expect(showsDuring(review(none, none, all)).key).toBe(true);
    expect(showsDuring(review(all, all, none))).toEqual({
      marks: false,
      correctness: false,
      feedback: false,
      key: false,
    });
  });
});

describe('D8: what is said of the mark', () => {
  const bands = [
    { from: 70, text: 'bien' },
    { from: 0, text: 'repase' },
    { from: 90, text: 'muy bien' },
  ];
  it.each([
    [0, 'repase'],
    [0.699, 'repase'],
    [0.7, 'bien'],
    [(9 * 7) / 90, 'bien'],
    [1, 'muy bien'],
    [null, null],
  ])('%d: %s', (fraction, text) => expect(bandOf(bands, fraction)).toBe(text));

  it('is nothing without bands', () => expect(bandOf([], 1)).toBeNull());
});
