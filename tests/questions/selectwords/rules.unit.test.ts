import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SelectWordsBody } from '@/questions/selectwords/body';
import { type SelectWordsAnswer, selectwords } from '@/questions/selectwords/rules';
import { arbitraries } from '../arbitraries';
import { posted } from '../posted';
import { everything, withoutKey } from '../shows';

const cases = arbitraries.selectwords as fc.Arbitrary<{ body: SelectWordsBody; answer: SelectWordsAnswer }>;
const [plain, grouped] = selectwords.samples.map(({ body }) => body) as [SelectWordsBody, SelectWordsBody];

describe('missing words', () => {
  it('D7: earns the share of the gaps that hold their word; one more never lowers it', () => {
    fc.assert(
      fc.property(cases, ({ body, answer }) => {
        const gaps = Object.keys(body.key);
        const right = gaps.filter((gap) => answer.words[gap] === body.key[gap]);
        expect(selectwords.grade(body, answer)).toBe(right.length / gaps.length);
        for (const gap of gaps)
          expect(
            selectwords.grade(body, { words: { ...answer.words, [gap]: body.key[gap]! } }),
          ).toBeGreaterThanOrEqual(selectwords.grade(body, answer)!);
      }),
    );
  });

  it('D4: words are shuffled even where the quiz shuffles nothing, for the author’s order may tell the key', () => {
    expect(selectwords.prepare(plain, () => 0, false).words).not.toEqual(plain.words);
  });

  it('a gap offers the words of its group only, and takes no place beyond them', () => {
    const { pools, gaps } = selectwords.conceal(grouped);
    expect(pools.map((words) => words.map(({ text }) => text))).toEqual([
      ['la ley', 'la red'],
      ['callar', 'escuchar'],
    ]);
    expect(gaps).toEqual([0, 0, 1]);
    expect(selectwords.read(grouped, posted({ 'q-2': ['1'] }), 'q')).toEqual({ words: { 3: 'd' } });
    expect(() => selectwords.read(grouped, posted({ 'q-2': ['2'] }), 'q')).toThrow();
  });

  it('D8: without the key, tells which gaps are right but not what belongs into the others', () => {
    const answer = { words: { uno: 'p1', dos: 'p4' } };
    expect(selectwords.review(plain, answer, withoutKey).gaps).toEqual([
      { given: 'un acto', isRight: true, right: null },
      { given: 'una frontera', isRight: false, right: null },
      { given: null, isRight: false, right: null },
    ]);
    expect(selectwords.review(plain, answer, everything).gaps.map(({ right }) => right)).toEqual([
      'un acto',
      'un medio',
      'un *fin*',
    ]);
  });
});
