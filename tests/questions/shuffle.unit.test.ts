import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from '@/lib/kernel/shuffle';

describe('D2: shuffling', () => {
  it('keeps every entry and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const before = [...list];
        expect(shuffled(list, seededRandom(seed)).sort()).toEqual([...list].sort());
        expect(list).toEqual(before);
      }),
    );
  });

  it('gives the same order for the same seed, and every order about as often over many seeds', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffled(['a', 'b', 'c'], seededRandom(`learner-${seed}`)).join('');
      expect(shuffled(['a', 'b', 'c'], seededRandom(`learner-${seed}`)).join('')).toBe(order);
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
