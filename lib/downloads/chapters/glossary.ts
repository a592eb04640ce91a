import type { Chapter, Told } from '../book';
import { element } from '../markup';

export const glossaryId = 'glosario';
export const termId = (id: string) => `t-${id}`;

/** The terms of the course in the order of its language; no chapter where there are none. */
export function glossaryChapter({ source, words }: Told): Chapter[] {
  const { language } = source.outline.details;
  const terms = [...source.glossary].sort((a, b) => a.term.localeCompare(b.term, language));
  if (terms.length === 0) return [];
  const entries = terms.flatMap(({ id, term, english, definition }) => [
    element('dt', { id: termId(id) }, term),
    element('dd', {}, definition),
    ...(english
      ? [element('dd', { class: 'fuente' }, `${words.inEnglish} `, element('span', { lang: 'en' }, english))]
      : []),
  ]);
  return [
    {
      id: glossaryId,
      title: words.glossary,
      level: 1,
      body: [element('h1', {}, words.glossary), element('dl', {}, entries)],
    },
  ];
}
