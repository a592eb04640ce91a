import { type CountryCard, countryCard } from './input';

/** The file of a course in which a country's card is kept. Names of figures hold no dots. */
export const countryFile = (code: string) => `paises.${code}.json`;

/** The cards among the files of a course, in their order. */
export function readCards(files: { name: string; text: string }[]): CountryCard[] {
  return files
    .filter(({ name }) => name.startsWith('paises.'))
    .map(({ text }) => countryCard.parse(JSON.parse(text)));
}
