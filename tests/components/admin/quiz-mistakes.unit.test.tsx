import { expect, test } from 'vitest';
import { QuizMistakes } from '@/components/admin/quiz-mistakes';
import es from '@/messages/es.json';
import { draw, tags, text } from '@/tests/questions/drawn';

test('X4: each mistake of a quiz is called by its name and leads to its field', () => {
  const errors = {
    passMark: 'Debe ser 100 o menos.',
    'slots.1': 'No alcanzan.',
    'slots.1.draw': 'Falta.',
    bands: 'Empiece en 0.',
    completion: 'Marque algo.',
  };
  const html = draw(<QuizMistakes errors={errors} labels={es.admin.quizForm} />);
  expect(text(html)).toBe(
    ' Nota para aprobar (%) : Debe ser 100 o menos. Fila 2 : No alcanzan. Fila 2 · Cuántas : Falta. Comentario según la nota : Empiece en 0. Cuándo cuenta como hecha : Marque algo. ',
  );
  expect(tags(html, 'a')).toEqual(Object.keys(errors).map((name) => `<a href="#z-${name}">`));
});
