import { parseMarkdown, textOf } from '@/lib/authoring/parse-markdown';
import { isDrawnFrom } from '@/lib/catalogue/drawn-from';
import type { ActivityBody } from '@/lib/catalogue/input';
import type { Package, PackageFigure, PackageQuestion } from '@/lib/packages/package';

type Lesson = Extract<ActivityBody, { kind: 'lesson' }>;

export const lessonsOf = (course: Package): { title: string; body: Lesson }[] =>
  course.modules
    .flatMap(({ activities }) => activities)
    .flatMap(({ title, body }) => (body.kind === 'lesson' ? [{ title, body }] : []));

/** Every question that some quiz of the course may ask. */
export function gradedQuestions(course: Package): PackageQuestion[] {
  const slots = course.modules
    .flatMap(({ activities }) => activities)
    .flatMap(({ body }) => (body.kind === 'quiz' ? body.slots : []));
  return course.categories.flatMap(({ ref: category, questions }) =>
    questions.filter(({ ref, tags }) =>
      slots.some((slot) => ('question' in slot ? slot.question === ref : isDrawnFrom(slot, category, tags))),
    ),
  );
}

/** Letters and digits alone: lines may break anywhere, and signs are set in more than one way. */
export const squeezed = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Those of the texts that are not in the whole, by their letters; short of a diff that nobody could read. */
export const missingFrom = (whole: string, texts: string[]): string[] =>
  texts.filter((text) => !whole.includes(squeezed(text)));

/** The lines of a text as a reader has them, whatever numbers or dots stand before them. */
export const linesIn = (markdown: string): string[] =>
  parseMarkdown(markdown).children.flatMap((node) =>
    node.type === 'leafDirective' ? [] : textOf(node).split('\n'),
  );

/** Every line of every lesson, in the author's words. */
export const linesOf = (course: Package): string[] =>
  lessonsOf(course).flatMap(({ body }) => linesIn(body.markdown));

/** The figures that some lesson shows. */
export function shownFigures(course: Package): PackageFigure[] {
  const used = lessonsOf(course).map(({ body }) => body.markdown);
  return course.figures.filter(({ name }) => used.some((text) => text.includes(`nombre="${name}"`)));
}
