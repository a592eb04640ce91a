import { hoursInWords, texts } from '@/lib/certificates/texts';
import type { Chapter, Told } from '../book';
import { element, readHtml } from '../markup';
import { addressOf, modulesOf } from '../source';

const paragraph = (text: string) => element('p', {}, text);
const fact = (name: string, value: string) => element('p', {}, element('strong', {}, name), ` ${value}`);

/** What the course's own page says of it. */
export function presentationChapter({ source, words }: Told): Chapter {
  const { details, descriptionHtml } = source.outline;
  return {
    id: 'presentacion',
    title: words.presentation,
    level: 1,
    body: [
      element('h1', {}, words.presentation),
      element('p', { class: 'proposito' }, details.summary),
      fact(`${words.audience}:`, details.audience),
      fact(`${words.hours}:`, hoursInWords(details.hours, texts[details.language])),
      ...(details.objectives.length > 0
        ? [
            element('h2', {}, words.objectives),
            element(
              'ul',
              {},
              details.objectives.map((objective) => element('li', {}, objective)),
            ),
          ]
        : []),
      ...readHtml(descriptionHtml),
    ],
  };
}

/** Edition, date, rights: what a printed book has on its last page. */
export function aboutChapter({ source, words, editionLine }: Told): Chapter {
  const { title, certificate } = source.outline.details;
  const publisher = certificate?.issuer ?? 'Faro';
  const address = addressOf(source);
  const wanted = modulesOf(source).flatMap((module) => module.activities);
  const withheld = wanted.filter(({ id }) => source.withheld.includes(id)).length;
  return {
    id: 'edicion',
    title: words.about,
    level: 1,
    body: [
      element('h1', {}, words.about),
      element('p', {}, element('strong', {}, title)),
      paragraph(editionLine),
      fact(words.publisher, publisher),
      element('p', {}, `${words.address} `, element('a', { href: address }, address)),
      paragraph(words.asPublished),
      ...(withheld > 0 ? [paragraph(words.withheld(withheld))] : []),
      paragraph(words.reviewNote),
      paragraph(words.titleNote),
      paragraph(words.rights(publisher)),
      paragraph(words.fonts),
    ],
  };
}
