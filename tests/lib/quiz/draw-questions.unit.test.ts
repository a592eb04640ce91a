import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/kernel/shuffle';
import { countingMark } from '@/lib/quiz/counting-mark';
import { drawQuestions } from '@/lib/quiz/draw-questions';
import { pagesOf } from '@/lib/quiz/pages';
import { whenNext } from '@/lib/quiz/when-next';

const bankOf = (sizes: number[]) =>
  sizes.flatMap((size, category) =>
    Array.from({ length: size }, (_, index) => ({
      id: `${category}-${index}`,
      ref: `q-${category}-${index}`,
      kind: 'truefalse',
      body: {},
      revision: 1,
      tags: [],
      category: `c-${category}`,
    })),
  );

/** A bank, and a quiz that publishing would let through: distinct fixed questions, and enough for every draw. */
const quizzes = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 8 }), draw: fc.nat(8), fixed: fc.nat(3) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((categories) => {
    const slots = categories.flatMap(({ size, draw, fixed }, category) => {
      const named = Math.min(fixed, size);
      const count = Math.min(draw, size - named);
      return [
        ...(count > 0 ? [{ draw: count, category: `c-${category}` }] : []),
        ...Array.from({ length: named }, (_, index) => ({ question: `q-${category}-${index}` })),
      ];
    });
    return { bank: bankOf(categories.map(({ size }) => size)), slots };
  });

describe('D2: the draw', () => {
  it('gives what each slot asks for, and no question twice', () => {
    fc.assert(
      fc.property(quizzes, fc.boolean(), fc.string(), ({ bank, slots }, shuffleQuestions, seed) => {
        const drawn = drawQuestions({ slots, shuffleQuestions }, bank, seededRandom(seed))!;
        expect(new Set(drawn.map(({ ref }) => ref)).size).toBe(drawn.length);
        for (const slot of slots) {
          if ('question' in slot) expect(drawn.map(({ ref }) => ref)).toContain(slot.question);
          else
            expect(drawn.filter(({ category }) => category === slot.category)).toHaveLength(
              slot.draw +
                slots.filter(
                  (other) => 'question' in other && other.question.startsWith(`q-${slot.category.slice(2)}-`),
                ).length,
            );
        }
      }),
    );
  });

  it('by a tag, and by a tag within a category, draws nothing else; what two slots could draw comes once', () => {
    const bank = bankOf([6, 6]).map((question, index) => ({
      ...question,
      tags: index % 2 === 0 ? ['luz'] : ['agua', 'sal'],
    }));
    const slots = [
      { draw: 3, tag: 'luz' },
      { draw: 3, category: 'c-1', tag: 'agua' },
      { draw: 3, tag: 'luz' },
    ];
    for (let seed = 0; seed < 50; seed++) {
      const random = seededRandom(String(seed));
      const drawn = drawQuestions({ slots, shuffleQuestions: false }, bank, random)!;
      expect(new Set(drawn.map(({ ref }) => ref)).size).toBe(9);
      for (const place of [0, 1, 2, 6, 7, 8]) expect(drawn[place]!.tags).toEqual(['luz']);
      for (const place of [3, 4, 5])
        expect(drawn[place]).toMatchObject({ category: 'c-1', tags: ['agua', 'sal'] });
    }
  });

  it('is none when the bank has too few', () => {
    const slots = [{ draw: 2, category: 'c-0' }, { question: 'q-0-0' }];
    const draw = (size: number) =>
      drawQuestions({ slots, shuffleQuestions: true }, bankOf([size]), Math.random);
    expect(draw(3)).toHaveLength(3);
    expect(draw(2)).toBeNull();
    expect(draw(0)).toBeNull();
  });

  it('gives every question of a category the same chance', () => {
    const slots = [{ draw: 1, category: 'c-0' }];
    const random = seededRandom('fair');
    const counts = new Map<string, number>();
    for (let round = 0; round < 4000; round++) {
      const [question] = drawQuestions({ slots, shuffleQuestions: true }, bankOf([4]), random)!;
      counts.set(question!.ref, (counts.get(question!.ref) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('D3: which mark counts', () => {
  const attempts = [0.5, 0.9, null, 0.1].map((fraction) => ({ fraction }));
  it.each([
    ['highest', 0.9],
    ['last', 0.1],
    ['first', 0.5],
    ['average', 0.5],
  ] as const)('%s', (grading, mark) => expect(countingMark(attempts, grading)).toBeCloseTo(mark, 12));

  it('is none while nothing is marked, and between the lowest and the highest otherwise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }))),
        fc.constantFrom('highest', 'last', 'first', 'average'),
        (fractions, grading) => {
          const mark = countingMark(
            fractions.map((fraction) => ({ fraction })),
            grading as 'highest',
          );
          const marks = fractions.filter((fraction) => fraction !== null);
          if (marks.length === 0) {
            expect(mark).toBeNull();
            return;
          }
          expect(mark).toBeGreaterThanOrEqual(Math.min(...marks) - 1e-12);
          expect(mark).toBeLessThanOrEqual(Math.max(...marks) + 1e-12);
        },
      ),
    );
  });
});

describe('D5: the screens of an attempt', () => {
  it('hold every question once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(12), (questions, perPage) => {
        const pages = pagesOf(questions, perPage);
        expect(pages.flat()).toEqual(questions);
        if (perPage > 0) for (const page of pages) expect(page.length).toBeLessThanOrEqual(perPage);
      }),
    );
  });
});

const at = (hours: number) => new Date(hours * 3_600_000);
const unlimited = { attempts: 0, attemptsPerDay: 0, waitMinutes: 0, opensAt: null, closesAt: null };
/** Attempts that began at these hours and took one each. */
const satAt = (...hours: number[]) =>
  hours.map((hour) => ({ id: `a${hour}`, startedAt: at(hour), finishedAt: at(hour + 1) }));

describe('D3: when the next attempt may begin', () => {
  it('an open one comes first, whatever the limits say', () => {
    const attempts = [...satAt(0), { id: 'b', startedAt: at(2), finishedAt: null }];
    const limits = { attempts: 1, attemptsPerDay: 1, waitMinutes: 60, opensAt: at(90), closesAt: at(3) };
    expect(whenNext(attempts, limits, at(5))).toEqual({ kind: 'open', attemptId: 'b' });
  });

  it('so many in any 24 hours: the next begins a day after the first of the last so many', () => {
    const limits = { ...unlimited, attemptsPerDay: 3 };
    expect(whenNext(satAt(0, 5), limits, at(10))).toEqual({ kind: 'may-start', left: null });
    const full = { kind: 'wait', why: 'day', left: null };
    expect(whenNext(satAt(0, 5, 9), limits, at(10))).toEqual({ ...full, until: at(24) });
    expect(whenNext(satAt(0, 5, 9), limits, at(24))).toEqual({ kind: 'may-start', left: null });
    expect(whenNext(satAt(0, 5, 9, 24), limits, at(26))).toEqual({ ...full, until: at(29) });
  });

  it('of several waits the longest counts', () => {
    const limits = { ...unlimited, attemptsPerDay: 1, waitMinutes: 60, opensAt: at(2) };
    expect(whenNext([], limits, at(1))).toEqual({ kind: 'wait', why: 'opens', until: at(2), left: null });
    expect(whenNext(satAt(3), limits, at(4))).toMatchObject({ why: 'day', until: at(27) });
    expect(whenNext(satAt(3), { ...limits, waitMinutes: 60 * 48 }, at(4))).toMatchObject({
      why: 'pause',
      until: at(52),
    });
  });

  it('not after it has closed, and says so when it closes before another could begin', () => {
    const limits = { ...unlimited, attemptsPerDay: 1, closesAt: at(20) };
    expect(whenNext([], limits, at(19))).toEqual({ kind: 'may-start', left: null });
    expect(whenNext([], limits, at(20))).toEqual({ kind: 'closed', at: at(20) });
    expect(whenNext(satAt(1), limits, at(3))).toEqual({ kind: 'closes-first', at: at(20) });
  });

  it('whatever has happened, waiting until then is enough', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { maxLength: 6 }),
        fc.record({ attemptsPerDay: fc.nat(4), waitMinutes: fc.nat(3000), opens: fc.nat(150) }),
        (hours, { opens, ...given }) => {
          const attempts = satAt(...hours.sort((a, b) => a - b));
          const limits = { ...unlimited, ...given, opensAt: at(opens) };
          const next = whenNext(attempts, limits, at(102));
          if (next.kind !== 'wait') {
            expect(next.kind).toBe('may-start');
            return;
          }
          expect(next.until > at(102)).toBe(true);
          expect(whenNext(attempts, limits, new Date(next.until.getTime() - 1)).kind).toBe('wait');
          expect(whenNext(attempts, limits, next.until).kind).toBe('may-start');
        },
      ),
    );
  });
});
