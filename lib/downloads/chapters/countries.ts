import type { CountryCard } from '@/lib/catalogue/input';
import { dateInWords, texts } from '@/lib/certificates/texts';
import type { Told } from '../book';
import { type Content, element } from '../markup';

/** A country's card: each datum with its state, its source and the day someone looked at it. */
export function countryCards({ source, words }: Told, cards: CountryCard[]): Content[] {
  const day = (iso: string) => dateInWords(iso, texts[source.outline.details.language]);
  return cards.map(({ code, name, data, reviewedAt }) =>
    element(
      'section',
      { class: 'pais' },
      element('h3', { id: `pais-${code.toLowerCase()}` }, name),
      element(
        'dl',
        {},
        data.flatMap(({ label, value, source: from, status, ...datum }) => [
          element(
            'dt',
            {},
            `${label} `,
            element('span', { class: `estado ${status}` }, words.countryStatus[status]),
          ),
          element('dd', {}, value),
          element(
            'dd',
            { class: 'fuente' },
            `${words.source} ${from}. ${words.reviewed} ${day(datum.reviewedAt ?? reviewedAt)}.`,
          ),
        ]),
      ),
    ),
  );
}
