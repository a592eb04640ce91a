import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matching } from '@/questions/matching/rules';
import { withoutKey } from '../shows';

const { body } = matching.samples[0]!;
const given = fc.dictionary(fc.constantFrom('s1', 's2', 's3'), fc.constantFrom('o1', 'o2', 'o3', 'o4'), {
  noNullPrototype: true,
});

describe('matching', () => {
  it('D7: one more right pair never lowers the mark, a wrong pair takes nothing away', () => {
    fc.assert(
      fc.property(given, fc.constantFrom('s1', 's2', 's3'), (pairs, stem) => {
        const before = matching.grade(body, { pairs })!;
        expect(matching.grade(body, { pairs: { ...pairs, [stem]: body.key[stem]! } })).toBeGreaterThanOrEqual(
          before,
        );
        const { [stem]: _, ...without } = pairs;
        expect(matching.grade(body, { pairs: without })).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('D4: options are shuffled even where the quiz shuffles nothing, for the author’s order may tell the key', () => {
    expect(matching.prepare(body, () => 0, false).options).not.toEqual(body.options);
  });

  it('D8: without the key, tells which pairs are right but not what belongs to the others', () => {
    const { rows, feedback } = matching.review(body, { pairs: { s1: 'o2', s2: 'o4' } }, withoutKey);
    expect(rows).toEqual([
      { stem: 'Acto', given: 'El traslado', isRight: true, right: null },
      { stem: 'Medio', given: 'El cruce de una frontera', isRight: false, right: null },
      { stem: 'Fin', given: null, isRight: false, right: null },
    ]);
    expect(feedback).toEqual([]);
  });

  it('a stem named like a method of every object has no answer until one is given', () => {
    const odd = {
      ...body,
      stems: [
        { id: 'constructor', text: 'A' },
        { id: 'tostring', text: 'B' },
      ],
      key: { constructor: 'o1', tostring: 'o2' },
    };
    expect(matching.grade(odd, { pairs: {} })).toBe(0);
    expect(matching.fill(odd, { pairs: {} }, 'q')).toEqual({});
    expect(matching.body.safeParse({ ...odd, key: { tostring: 'o2' } }).success).toBe(false);
  });
});
