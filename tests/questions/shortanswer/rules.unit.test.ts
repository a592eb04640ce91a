import { describe, expect, it } from 'vitest';
import type { Shows } from '@/questions/kind';
import { shortanswer } from '@/questions/shortanswer/rules';
import { everything, withoutKey } from '../shows';

const { body } = shortanswer.samples[0]!;

describe('short answer', () => {
  it('D1: the first of the author’s answers that fits decides mark and feedback', () => {
    const answers = [{ text: 'Palermo*', fraction: 0.5, feedback: 'first' }, { text: 'palermo' }];
    const other = { prompt: 'x', answers };
    expect(shortanswer.grade(other, { text: 'Palermo' })).toBe(0.5);
    expect(shortanswer.review(other, { text: 'Palermo' }, withoutKey).feedback).toEqual(['first']);
  });

  it('D8: shows the explanation with the key or a full mark, the answers with the key only', () => {
    const explanation = 'Complementa la Convención de Palermo.';
    const seen = (text: string, shows: Shows) => {
      const { feedback, right } = shortanswer.review(body, { text }, shows);
      return { isExplained: feedback.includes(explanation), right };
    };
    expect(seen('Madrid', withoutKey)).toEqual({ isExplained: false, right: null });
    expect(seen('protocolo de palermo', withoutKey)).toEqual({ isExplained: true, right: null });
    expect(seen('Madrid', everything)).toEqual({ isExplained: true, right: ['protocolo de Palermo'] });
  });
});
