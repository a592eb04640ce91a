import { z } from 'zod';
import { type CountryCard, countryCard, type Package, type PackageFigure, type Term, term } from './package';

/** A row of `course_files` without its course. */
export type CourseFile = { name: string; mediaType: string; text: string; alternative: string };

type Kept = { figures: PackageFigure[]; glossary: Term[]; countries: CountryCard[] };

const json = 'application/json';
/** Names of figures hold no dots, so these cannot be taken by one. */
export const glossaryName = 'glosario.json';
export const countryName = (code: string) => `paises.${code}.json`;

/** Figures by their name; the glossary and each country card as JSON. */
export function toCourseFiles({ figures, glossary, countries }: Package): CourseFile[] {
  return [
    ...figures.map(({ name, svg, alternative }) => ({
      name,
      mediaType: 'image/svg+xml',
      text: svg,
      alternative,
    })),
    ...(glossary.length > 0
      ? [{ name: glossaryName, mediaType: json, text: JSON.stringify(glossary), alternative: '' }]
      : []),
    ...countries.map((card) => ({
      name: countryName(card.code),
      mediaType: json,
      text: JSON.stringify(card),
      alternative: '',
    })),
  ];
}

export function fromCourseFiles(files: CourseFile[]): Kept {
  const byName = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const glossary = byName.find(({ name }) => name === glossaryName);
  return {
    figures: byName
      .filter(({ mediaType }) => mediaType === 'image/svg+xml')
      .map(({ name, text, alternative }) => ({ name, svg: text, alternative })),
    glossary: glossary ? readGlossary(glossary.text) : [],
    countries: byName.filter(({ name }) => name.startsWith('paises.')).map(({ text }) => readCountry(text)),
  };
}

export const readGlossary = (text: string): Term[] => z.array(term).parse(JSON.parse(text));
export const readCountry = (text: string): CountryCard => countryCard.parse(JSON.parse(text));
