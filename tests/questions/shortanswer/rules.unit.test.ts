import { describe, expect, it } from 'vitest';
import { shortanswer } from '@/questions/shortanswer/rules';

const { body } = shortanswer.samples[0]!;

describe('short answer', () => {
  it('D1: the first of the author’s answers that fits decides mark and feedback', () => {
    const answers = [{ text: 'Palermo*', fraction: 0.5, feedback: 'first' }, { text: 'palermo' }];
    const other = { prompt: 'x', answers };
    expect(shortanswer.grade(other, { text: 'Palermo' })).toBe(0.5);
    expect(shortanswer.review(other, { text: 'Palermo' }, false).feedback).toEqual(['first']);
  });

  it('D8: shows the explanation with the key or a full mark, the answers with the key only', () => {
    const explanation = 'Complementa la Convención de Palermo.';
    const seen = (text: string, withKey: boolean) => {
      const { feedback, right } = shortanswer.review(body, { text }, withKey);
      return { isExplained: feedback.includes(explanation), right };
    };
    expect(seen('Madrid', false)).toEqual({ isExplained: false, right: null });
    expect(seen('protocolo de palermo', false)).toEqual({ isExplained: true, right: null });
    expect(seen('Madrid', true)).toEqual({ isExplained: true, right: ['protocolo de Palermo'] });
  });
});
