import { z } from 'zod';
import { type GlossaryTerm, glossaryFile, glossaryTerm } from '@/lib/catalogue/load-glossary';
import { type CountryCard, countryCard, type Package, type PackageFigure } from './package';

/** A row of `course_files` without its course. */
export type CourseFile = { name: string; mediaType: string; text: string; alternative: string };

type Kept = { figures: PackageFigure[]; glossary: GlossaryTerm[]; countries: CountryCard[] };

const json = 'application/json';
const countryName = (code: string) => `paises.${code}.json`;

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
      ? [{ name: glossaryFile, mediaType: json, text: JSON.stringify(glossary), alternative: '' }]
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
  const glossary = byName.find(({ name }) => name === glossaryFile);
  return {
    figures: byName
      .filter(({ mediaType }) => mediaType === 'image/svg+xml')
      .map(({ name, text, alternative }) => ({ name, svg: text, alternative })),
    glossary: glossary ? z.array(glossaryTerm).parse(JSON.parse(glossary.text)) : [],
    countries: byName
      .filter(({ name }) => name.startsWith('paises.'))
      .map(({ text }) => countryCard.parse(JSON.parse(text))),
  };
}
