import { listFigures, listQuestionBodies } from '@/db/queries/authoring';
import type { Store } from '@/db/store';
import type { Segment } from '@/lib/catalogue/input';
import { toPlainText, toSafeHtml } from '@/lib/kernel/markdown';

type Of<Type extends Segment['type']> = Omit<Extract<Segment, { type: Type }>, 'type' | 'ref'>;

/** What lessons show besides their text; a published lesson takes its own copies along. */
export type Materials = {
  questions: ReadonlyMap<string, Of<'question'>>;
  figures: ReadonlyMap<string, Of<'figure'>>;
};

export const noMaterials: Materials = { questions: new Map(), figures: new Map() };

export async function readMaterials(store: Store, courseId: string): Promise<Materials> {
  const [questions, figures] = await Promise.all([
    listQuestionBodies(store, courseId),
    listFigures(store, courseId),
  ]);
  return {
    questions: new Map(questions.map(({ ref, kind, body }) => [ref, { kind, body }])),
    figures: new Map(
      figures.map(({ name, text, alternative }) => [
        name,
        { src: asPicture(text), title: titleOf(text) ?? name, alternativeHtml: toSafeHtml(alternative) },
      ]),
    ),
  };
}

/** As a picture a drawing runs no script and loads nothing, whatever is in it. */
const asPicture = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

function titleOf(svg: string): string | null {
  const title = /<title[^>]*>([^<]+)<\/title>/.exec(svg)?.[1];
  return title ? toPlainText(title) : null;
}
