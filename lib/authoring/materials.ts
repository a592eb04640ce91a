import { listFigures, listLiveQuestions } from '@/db/queries/authoring';
import type { Store } from '@/db/store';
import type { Segment } from '@/lib/catalogue/input';
import { toPlainText, toSafeHtml } from '@/lib/kernel/markdown';

type Of<Type extends Segment['type']> = Omit<Extract<Segment, { type: Type }>, 'type' | 'ref'>;

/** What lessons show besides their text; a published lesson takes its own copies along. */
export type Materials = {
  questions: ReadonlyMap<string, Of<'question'>>;
  figures: ReadonlyMap<string, Of<'figure'>>;
};

type Question = { ref: string; kind: string; body: unknown };
type Figure = { name: string; svg: string; alternative: string };

/** Questions by their id and figures by their name, ready to be shown. */
export function toMaterials(questions: Question[], figures: Figure[]): Materials {
  return {
    questions: new Map(questions.map(({ ref, kind, body }) => [ref, { kind, body }])),
    figures: new Map(
      figures.map(({ name, svg, alternative }) => [
        name,
        { src: asPicture(svg), title: titleOf(svg) ?? name, alternativeHtml: toSafeHtml(alternative) },
      ]),
    ),
  };
}

/** All that the lessons of a course may show, as it is now. */
export async function readMaterials(store: Store, courseId: string): Promise<Materials> {
  const questions = await listLiveQuestions(store, courseId);
  const figures = await listFigures(store, courseId);
  return toMaterials(
    questions,
    figures.map(({ text, ...figure }) => ({ ...figure, svg: text })),
  );
}

/** As a picture a drawing runs no script and loads nothing, whatever is in it. */
const asPicture = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

function titleOf(svg: string): string | null {
  const title = /<title[^>]*>([^<]+)<\/title>/.exec(svg)?.[1];
  return title ? toPlainText(title) : null;
}
