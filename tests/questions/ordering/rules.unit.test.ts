import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shows } from '@/questions/kind';
import { ordering } from '@/questions/ordering/rules';
import { everything, withoutKey } from '../shows';

const { body } = ordering.samples[0]!;
const ids = body.items.map(({ id }) => id);
const positions = fc.tuple(...ids.map(() => fc.option(fc.nat(ids.length - 1))));
const answer = (places: (number | null)[]) => ({
  positions: Object.fromEntries(places.flatMap((place, at) => (place === null ? [] : [[ids[at]!, place]]))),
});

describe('ordering', () => {
  it('D7: earns the share of the items that are in their place', () => {
    fc.assert(
      fc.property(positions, (places) => {
        const right = places.filter((place, at) => place === at).length;
        expect(ordering.grade(body, answer(places))).toBe(right / ids.length);
      }),
    );
  });

  it('D7: putting one more item in its place never lowers the mark', () => {
    fc.assert(
      fc.property(positions, fc.nat(ids.length - 1), (places, at) => {
        const mended = places.with(at, at);
        expect(ordering.grade(body, answer(mended))).toBeGreaterThanOrEqual(
          ordering.grade(body, answer(places))!,
        );
      }),
    );
  });

  it('D7: giving the same position to all earns no more than one item', () => {
    for (const place of ids.keys())
      expect(ordering.grade(body, answer(ids.map(() => place)))).toBe(1 / ids.length);
  });

  it('D4: is shuffled even where the quiz shuffles nothing, for the author’s order is the key', () => {
    expect(ordering.prepare(body, () => 0, false).items).not.toEqual(body.items);
  });

  it('D8: shows the items as the learner ordered them, the right places with the key only', () => {
    const given = { positions: { remitir: 0, lugar: 1 } };
    const rows = (shows: Shows) => ordering.review(body, given, shows).rows;
    expect(rows(withoutKey).map(({ text, given, right }) => [text, given, right])).toEqual([
      ['Remitir', 1, null],
      ['Un lugar *privado*', 2, null],
      ['Escuchar', null, null],
      ['Evaluar el riesgo', null, null],
    ]);
    expect(rows(everything).map(({ right }) => right)).toEqual([4, 1, 2, 3]);
  });
});
