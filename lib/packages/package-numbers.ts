import { compileActivity } from '@/lib/authoring/compile-activity';
import { parseMarkdown, textOf } from '@/lib/authoring/parse-markdown';
import { readingEase, sizeOf } from './measure';
import { compileOptionsOf, type Package } from './package';

export type PackageNumbers = {
  title: string;
  lessons: { ref: string; minutes: number; words: number; bytes: number; ease: number | null }[];
  minutes: number;
  modules: { ref: string; minutes: number; activities: number }[];
  quizzes: { ref: string; drawn: number; passMark: number; minutes: number }[];
  questions: { category: string; kinds: Record<string, number>; total: number }[];
  scenarios: { ref: string; scenes: number; decisions: number; endings: number }[];
  surveys: { ref: string; questions: number; texts: number }[];
  figures: number;
  terms: number;
  countries: number;
};

/** What a package holds, in numbers. */
export function numbersOf(course: Package): PackageNumbers {
  const activities = course.modules.flatMap((module) => module.activities);
  return {
    title: course.details.title || course.ref,
    minutes: course.modules.reduce((sum, { minutes }) => sum + minutes, 0),
    lessons: activities.flatMap(({ ref, minutes, body }) => {
      if (body.kind !== 'lesson') return [];
      const { compiled } = compileActivity(body, compileOptionsOf(course));
      const words = compiled.kind === 'lesson' ? compiled.words : 0;
      const ease =
        course.details.language === 'es' ? readingEase(textOf(parseMarkdown(body.markdown))) : null;
      return [{ ref, minutes, words, bytes: sizeOf(compiled), ease }];
    }),
    modules: course.modules.map(({ ref, minutes, activities }) => ({
      ref,
      minutes,
      activities: activities.length,
    })),
    quizzes: activities.flatMap(({ ref, minutes, body }) => {
      if (body.kind !== 'quiz') return [];
      const drawn = body.slots.reduce((sum, slot) => sum + ('draw' in slot ? slot.draw : 1), 0);
      return [{ ref, drawn, passMark: body.passMark, minutes }];
    }),
    questions: course.categories.map(({ ref, questions }) => ({
      category: ref,
      total: questions.length,
      kinds: countKinds(questions),
    })),
    scenarios: activities.flatMap(({ ref, body }) =>
      body.kind === 'scenario'
        ? [
            {
              ref,
              scenes: body.scenes.length,
              decisions: body.scenes.filter((scene) => scene.choices?.length).length,
              endings: body.scenes.filter((scene) => scene.ending).length,
            },
          ]
        : [],
    ),
    surveys: activities.flatMap(({ ref, body }) => {
      if (body.kind !== 'survey') return [];
      const texts = body.questions.filter(({ kind }) => kind === 'text').length;
      return [{ ref, questions: body.questions.length, texts }];
    }),
    figures: course.figures.length,
    terms: course.glossary.length,
    countries: course.countries.length,
  };
}

/** The numbers as a table of plain text. */
export function formatNumbers(numbers: PackageNumbers): string {
  const words = numbers.lessons.reduce((sum, lesson) => sum + lesson.words, 0);
  const rows = [
    `${numbers.title}: ${numbers.lessons.length} lecciones, ${words} palabras, ${numbers.minutes} minutos`,
    ...numbers.modules.map(
      ({ ref, minutes, activities }) =>
        `  ${ref.padEnd(44)} ${pad(minutes)} min ${pad(activities)} actividades`,
    ),
    ...numbers.lessons.map(
      ({ ref, minutes, words, bytes, ease }) =>
        `  ${ref.padEnd(44)} ${pad(minutes)} min ${pad(words)} palabras ${pad(Math.round(bytes / 1000))} kB` +
        (ease === null ? '' : `  INFLESZ ${ease.toFixed(0)}`),
    ),
    ...numbers.questions.map(
      ({ category, total, kinds }) =>
        `  ${category.padEnd(44)} ${pad(total)} preguntas: ` +
        Object.entries(kinds)
          .map(([kind, count]) => `${count} ${kind}`)
          .join(', '),
    ),
    ...numbers.quizzes.map(
      ({ ref, drawn, passMark, minutes }) =>
        `  ${ref.padEnd(44)} ${pad(minutes)} min ${pad(drawn)} preguntas por intento, se aprueba con ${passMark} %`,
    ),
    ...numbers.scenarios.map(
      ({ ref, scenes, decisions, endings }) =>
        `  ${ref.padEnd(44)} ${pad(scenes)} escenas, ${decisions} decisiones, ${endings} finales`,
    ),
    ...numbers.surveys.map(
      ({ ref, questions, texts }) =>
        `  ${ref.padEnd(44)} ${pad(questions)} preguntas de encuesta, ${texts} de texto libre`,
    ),
    `  ${numbers.figures} figuras, ${numbers.terms} términos de glosario, ${numbers.countries} fichas de país`,
  ];
  return rows.join('\n');
}

const pad = (value: number) => String(value).padStart(5);

function countKinds(questions: { kind: string }[]): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const { kind } of questions) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}
