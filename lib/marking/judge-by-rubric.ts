import type { Rubric } from '@/questions/kind';
import { criterionField } from './input';

/**
 * What the criteria of a rubric add up to: Σ weight × percent ÷ Σ weight, and a line for each in Markdown; null unless
 * every criterion was judged.
 */
export function judgeByRubric(
  { criteria }: Rubric,
  form: Pick<FormData, 'get'>,
): { percent: number; text: string } | null {
  const judged = criteria.map(({ id, text, weight }) => {
    const given = form.get(criterionField(id));
    const percent = typeof given === 'string' && /^\d{1,3}$/.test(given) ? Number(given) : Number.NaN;
    return { text, weight, percent };
  });
  if (judged.length === 0 || judged.some(({ percent }) => !(percent <= 100))) return null;
  const whole = judged.reduce((sum, { weight }) => sum + weight, 0);
  const percent = judged.reduce((sum, one) => sum + one.weight * one.percent, 0) / whole;
  return {
    percent: Math.round(percent * 100) / 100,
    text: judged.map((one) => `- ${one.text}: ${one.percent} %`).join('\n'),
  };
}
