import { join } from 'node:path';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import type { Context } from '@/lib/kernel/context';
import { importPackage } from '@/lib/packages/import-package';
import type { Package, PackageQuestion } from '@/lib/packages/package';
import { readFolder } from '@/lib/packages/read-folder';

export const daySlug = 'jornada';
export const dayQuiz = 'prueba';
export const dayQuestions = 20;
/** Questions a screen. */
const perPage = 5;
export const dayScreens = dayQuestions / perPage;

const choice = (number: number): PackageQuestion => ({
  ref: `jornada-${number}`,
  kind: 'choice',
  body: {
    prompt: `Pregunta ${number} de la jornada.`,
    multiple: false,
    options: ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      text: `Respuesta ${id} de la ${number}`,
      correct: id === 'a',
      feedback: `De la respuesta ${id}.`,
    })),
  },
  topic: '',
  source: '',
  tags: [],
});

const trueFalse = (number: number): PackageQuestion => ({
  ...choice(number),
  kind: 'truefalse',
  body: {
    prompt: `Afirmación ${number} de la jornada.`,
    answer: number % 4 === 0,
    feedback: { true: 'De lo verdadero.', false: 'De lo falso.' },
  },
});

const bank = Array.from({ length: 60 }, (_, number) =>
  number % 2 === 0 ? trueFalse(number) : choice(number),
);

/** What earns the point, as stored: known here and nowhere taken from the rules that mark. */
export const rightAnswers = new Map<string, unknown>(
  bank.map(({ ref, kind }, number) => [
    ref,
    kind === 'choice' ? { chosen: ['a'] } : { value: number % 4 === 0 },
  ]),
);

/** The example course with one quiz that is open to everyone and draws 20 of 60 questions, five on a screen. */
export async function publishDayCourse(ctx: Context): Promise<void> {
  const written: Package = readFolder(join(import.meta.dirname, '../fixtures/packages/muelle')).package;
  const course: Package = {
    ...written,
    ref: daySlug,
    enrolment: { ...written.enrolment, capacity: null },
    categories: [...written.categories, { ref: 'jornada', title: 'Jornada', questions: bank }],
  };
  const quiz = course.modules.flatMap(({ activities }) => activities).find(({ ref }) => ref === dayQuiz)!;
  quiz.restrictions = [];
  const body = quiz.body as QuizBody;
  Object.assign(body, { perPage, slots: [{ draw: dayQuestions, category: 'jornada' }] });
  const outcome = await importPackage(ctx, { package: course, publish: true, update: true });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}
