import { describe, expect, it } from 'vitest';
import type { NumericBody } from '@/questions/numeric/body';
import { numeric } from '@/questions/numeric/rules';
import { everything, withoutKey } from '../shows';

const one = (value: number, tolerance?: number): NumericBody => ({
  prompt: '¿Cuánto?',
  answers: [{ value, tolerance }],
});
const units = [
  { text: 'km', factor: 1000 },
  { text: 'm', factor: 1 },
];
const mark = (body: NumericBody, text: string, unit: string | null = null) =>
  numeric.grade(body, { text, unit });

describe('numeric', () => {
  it('D1: both ends of the tolerance count, what lies outside does not', () => {
    const body = one(1, 0.1);
    expect(['0,9', '0.9', '1.1', '1,1', '1'].map((text) => mark(body, text))).toEqual([1, 1, 1, 1, 1]);
    expect(['0,899', '1.101', '-1'].map((text) => mark(body, text))).toEqual([0, 0, 0]);
  });

  it('D1: without a tolerance only the number itself counts, however it is written', () => {
    expect(['0,3', '0.30', '3e-1'].map((text) => mark(one(0.3), text))).toEqual([1, 1, 1]);
    expect(mark(one(0.3), '0,3001')).toBe(0);
  });

  it('D1: a number that can be read in two ways counts in the better one', () => {
    expect([mark(one(1234), '1.234'), mark(one(1.234), '1.234'), mark(one(1234), '1,234')]).toEqual([
      1, 1, 1,
    ]);
  });

  it('D1: the unit is taken into account, chosen or typed', () => {
    const body = { ...one(5000), units };
    expect(mark(body, '5', 'km')).toBe(1);
    expect(mark(body, '5 KM')).toBe(1);
    expect(mark(body, '5000m', 'm')).toBe(1);
    expect(mark(body, '5 km', 'm')).toBe(0);
  });

  it('D7: a right number without its unit loses what the author says, everything unless said', () => {
    const body = { ...one(5000), units };
    expect(mark(body, '5000')).toBe(0);
    expect(mark({ ...body, unitPenalty: 0.25 }, '5000', 'km')).toBe(0.75);
    expect(mark({ ...body, unitPenalty: 0 }, '5000')).toBe(1);
    expect(numeric.review(body, { text: '5000', unit: null }, withoutKey).isUnitWrong).toBe(true);
    expect(numeric.review(body, { text: '5000', unit: 'm' }, withoutKey).isUnitWrong).toBe(false);
    expect(numeric.review(body, { text: '4', unit: 'm' }, withoutKey).isUnitWrong).toBe(false);
  });

  it('D8: tells the feedback of the answer that was met, the key only when asked', () => {
    const { body } = numeric.samples[0]!;
    const review = (text: string, shows = withoutKey) => numeric.review(body, { text, unit: null }, shows);
    expect([review('1234,5'), review('1240'), review('7')].map(({ feedback }) => feedback)).toEqual([
      ['Justo.'],
      ['Cerca.'],
      ['Lejos.'],
    ]);
    expect(review('7').right).toBeNull();
    expect(review('7', everything).right).toEqual([{ value: 1234.5, tolerance: 0.5, unit: null }]);
  });
});
