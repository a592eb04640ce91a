import { expect, test } from 'vitest';
import { QuizNumbers } from '@/components/admin/quiz-numbers';
import { RegradePreview } from '@/components/admin/regrade-preview';
import { draw, text } from '@/tests/questions/drawn';

const numbers = { n: 30, mean: 0.5, median: 0.5, deviation: 0.1, passed: 12, duration: 600, tenths: [] };
const shown = (n: number) => text(draw(<QuizNumbers numbers={{ ...numbers, n }} />));

test('D12: under thirty attempts the numbers say «pocos datos»; from thirty on they do not', () => {
  expect(shown(29)).toMatch(/Pocos datos.*29/);
  expect(shown(30)).not.toMatch(/Pocos datos/);
  expect(shown(30)).toMatch(/30 .*Intentos|Intentos.*30/);
});

test('D10: before regrading it says how many marks go up and down, who would pass or fail, and that certificates stay', () => {
  const told = text(
    draw(
      <RegradePreview
        language="es"
        preview={{
          quiz: {} as never,
          seen: 'x',
          attempts: 7,
          changes: { up: 4, down: 3, toPass: 2, toFail: 1 },
          questions: [{ ref: 'q', summary: '¿Luz?', answers: 7, up: 4, down: 3 }],
        }}
      />,
    ),
  );
  expect(told).toMatch(/7/);
  for (const count of [/4/, /3/, /2/, /1/]) expect(told).toMatch(count);
  expect(told).toMatch(/certificad/);
});
