import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice } from '@/questions/choice/rules';
import type { ClozeBody } from '@/questions/cloze/body';
import { type ClozeAnswer, cloze } from '@/questions/cloze/rules';
import { numeric } from '@/questions/numeric/rules';
import { shortanswer } from '@/questions/shortanswer/rules';
import { arbitraries } from '../arbitraries';
import { posted } from '../posted';
import { everything, withoutKey } from '../shows';

const cases = arbitraries.cloze as fc.Arbitrary<{ body: ClozeBody; answer: ClozeAnswer }>;
const { body } = cloze.samples[0]!;

describe('cloze', () => {
  it('D1: a gap is marked as a question of its kind would be, and counts as its weight', () => {
    const kinds = { choice, shortanswer, numeric };
    fc.assert(
      fc.property(cases, ({ body, answer }) => {
        const marks = body.gaps.map(({ id, kind, weight = 1, ...rest }) => {
          const given = answer.gaps[id];
          const question = { prompt: 'x', ...rest };
          return { weight, mark: given ? kinds[kind].grade(question as never, given as never)! : 0 };
        });
        const whole = marks.reduce((sum, { weight }) => sum + weight, 0);
        const expected = marks.reduce((sum, { weight, mark }) => sum + weight * mark, 0) / whole;
        expect(cloze.grade(body, answer)).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('D7: one more right gap never lowers the mark', () => {
    fc.assert(
      fc.property(cases, ({ body, answer }) => {
        const right = {
          choice: { chosen: ['o0'] },
          shortanswer: { text: 'right' },
          numeric: { text: '7', unit: null },
        };
        for (const { id, kind } of body.gaps)
          expect(cloze.grade(body, { gaps: { ...answer.gaps, [id]: right[kind] } })).toBeGreaterThanOrEqual(
            cloze.grade(body, answer)!,
          );
      }),
    );
  });

  it('gaps are numbered as they stand in the text, however they are listed', () => {
    expect(cloze.conceal(body).prompt).toContain('de {{1}} se firmó en {{2}}.');
    expect(cloze.conceal(body).gaps.map(({ kind }) => kind)).toEqual(['shortanswer', 'numeric', 'choice']);
    const form = posted({ 'q-0': ['Palermo'], 'q-1': ['2000'], 'q-2': ['1'] });
    expect(cloze.read(body, form, 'q')).toEqual({
      gaps: { lugar: { text: 'Palermo' }, anio: { text: '2000', unit: null }, quien: { chosen: ['redes'] } },
    });
  });

  it('D8: each gap has its verdict and the feedback it earned; what was right comes with the key', () => {
    const answer = { gaps: { lugar: { text: 'Sicilia' }, quien: { chosen: ['redes'] } } };
    const shown = cloze.review(body, answer, withoutKey);
    expect(shown.gaps).toEqual([
      {
        kind: 'shortanswer',
        given: 'Sicilia',
        verdict: 'partial',
        right: null,
        feedback: ['Diga la ciudad.'],
      },
      { kind: 'numeric', given: null, verdict: 'blank', right: null, feedback: [] },
      { kind: 'choice', given: 'redes', verdict: 'wrong', right: null, feedback: ['Al contrario.'] },
    ]);
    expect(cloze.review(body, answer, everything).gaps.map(({ right }) => right)).toEqual([
      ['Palermo'],
      [{ value: 2000, tolerance: 0, unit: null }],
      ['víctimas'],
    ]);
  });

  it('an answer from when the gap was of another kind counts as none', () => {
    const old = { gaps: { lugar: { chosen: ['a'] }, anio: { text: '2000' } } };
    expect(cloze.grade(body, old)).toBe(0);
    expect(cloze.fill(body, old, 'q')).toEqual({});
    expect(cloze.review(body, old, everything).gaps.map(({ given }) => given)).toEqual([null, null, null]);
  });

  it('a gap named like a method of every object has no answer until one is given', () => {
    const odd = { ...cloze.samples[1]!.body, prompt: '{{constructor}}' };
    const gaps = [{ ...odd.gaps[0]!, id: 'constructor' }];
    expect(cloze.grade({ ...odd, gaps }, { gaps: {} })).toBe(0);
  });
});
