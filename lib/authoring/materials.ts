import { listCountryFiles, listFigures, listLiveQuestions, listMedia } from '@/db/queries/authoring';
import type { Store } from '@/db/store';
import { readCards } from '@/lib/catalogue/country-files';
import type { CountryCard, Segment } from '@/lib/catalogue/input';
import type { MediaFile } from '@/lib/catalogue/media-input';
import { sha256Of } from '@/lib/files/put';
import { toPlainText, toSafeHtml } from '@/lib/kernel/markdown';

type Of<Type extends Segment['type']> = Omit<Extract<Segment, { type: Type }>, 'type' | 'ref'>;

/** What lessons show besides their text; a published lesson takes its own copies along. */
export type Materials = {
  questions: ReadonlyMap<string, Of<'question'>>;
  figures: ReadonlyMap<string, Of<'figure'>>;
  countries: ReadonlyMap<string, CountryCard>;
  media: ReadonlyMap<string, Media>;
};
/** A file of the course; `text` is what a transcript says, and of a picture «width x height». */
export type Media = MediaFile & { text: string };

type Question = { ref: string; kind: string; body: unknown };
type Figure = { name: string; svg: string; alternative: string };

/** Questions by their id, figures and files by their name and countries by their code, ready to be shown. */
export function toMaterials(
  questions: Question[],
  figures: Figure[],
  countries: CountryCard[] = [],
  media: Media[] = [],
): Materials {
  return {
    questions: new Map(questions.map(({ ref, kind, body }) => [ref, { kind, body }])),
    figures: new Map(
      figures.map(({ name, svg, alternative }) => [
        name,
        { src: addressOf(svg), title: titleOf(svg) ?? name, alternativeHtml: toSafeHtml(alternative) },
      ]),
    ),
    countries: new Map(countries.map((card) => [card.code, card])),
    media: new Map(media.map((file) => [file.name, file])),
  };
}

/** All that the lessons of a course may show, as it is now. */
export async function readMaterials(store: Store, courseId: string): Promise<Materials> {
  const questions = await listLiveQuestions(store, courseId);
  const figures = await listFigures(store, courseId);
  const countries = await listCountryFiles(store, courseId);
  const media = await listMedia(store, courseId);
  return toMaterials(
    questions,
    figures.map(({ text, ...figure }) => ({ ...figure, svg: text })),
    readCards(countries),
    media,
  );
}

/** Drawings are kept as files under the hash of their bytes: a changed one gets another address. */
const addressOf = (svg: string) => `/api/files/${sha256Of(Buffer.from(svg))}`;

function titleOf(svg: string): string | null {
  const title = /<title[^>]*>([^<]+)<\/title>/.exec(svg)?.[1];
  return title ? toPlainText(title) : null;
}
