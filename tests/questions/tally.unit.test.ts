import { describe, expect, it } from 'vitest';
import { kinds } from '@/questions';
import { tally } from '@/questions/tally';

const counted = kinds.filter(({ name }) => name !== 'essay');
const total = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

describe('D12: how often each option was chosen', () => {
  it.each(
    counted.flatMap(({ name, samples }) =>
      samples.flatMap(({ body, answers }, at) =>
        answers
          .filter(({ fraction }) => fraction === 1)
          .map(({ answer }) => ({ title: `${name} ${at}`, kind: name, body, answer })),
      ),
    ),
  )('$title: what is wholly right counts in the right rows, and in no others', ({ kind, body, answer }) => {
    const parts = tally(kind, body, [{ answer, count: 7 }]);
    expect(parts.length).toBeGreaterThan(0);
    for (const { rows } of parts)
      for (const { isRight, count } of rows) {
        if (!isRight) expect(count).toBe(0);
        else expect([0, 7]).toContain(count);
      }
    expect(parts.flatMap(({ rows }) => rows).some(({ count }) => count === 7)).toBe(true);
  });

  it.each(counted.map(({ name }) => name))('%s: adds up what it is given, twice is double', (name) => {
    const { samples } = counted.find((kind) => kind.name === name)!;
    for (const { body, answers } of samples) {
      const given = answers.map(({ answer }, at) => ({ answer, count: at + 1 }));
      const once = tally(name, body, given);
      const twice = tally(name, body, [...given, ...given]);
      once.forEach(({ rows }, part) => {
        const most = total(given) * rows.length;
        expect(total(rows)).toBeLessThanOrEqual(most);
        expect(total(twice[part]!.rows)).toBe(total(rows) * 2);
      });
    }
  });

  it('single choice: every answer is one row, and what no longer exists is not counted', () => {
    const body = {
      prompt: '¿?',
      options: [
        { id: 'a', text: 'A', correct: true },
        { id: 'b', text: 'B' },
      ],
    };
    const given = [
      { answer: { chosen: ['a'] }, count: 3 },
      { answer: { chosen: ['b'] }, count: 2 },
      { answer: { chosen: ['gone'] }, count: 9 },
      { answer: { text: 'of another kind' }, count: 4 },
    ];
    expect(tally('choice', body, given)).toEqual([
      {
        part: null,
        rows: [
          { text: 'A', isRight: true, count: 3 },
          { text: 'B', isRight: false, count: 2 },
        ],
      },
    ]);
  });

  it('typed answers: what is read as the same is one row, and a long tail is gathered', () => {
    const body = { prompt: '¿?', answers: [{ text: 'Ginebra' }] };
    const given = [
      { answer: { text: 'ginebra' }, count: 2 },
      { answer: { text: 'GINEBRA ' }, count: 3 },
      ...Array.from({ length: 20 }, (_, at) => ({ answer: { text: `otra ${at}` }, count: 1 })),
    ];
    const { rows } = tally('shortanswer', body, given)[0]!;
    expect(rows[0]).toEqual({ text: 'GINEBRA ', isRight: true, count: 5 });
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)).toEqual({ text: '', isRight: false, count: 9, isOther: true });
  });
});
