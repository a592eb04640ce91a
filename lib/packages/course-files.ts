import { z } from 'zod';
import { countryFile, readCards } from '@/lib/catalogue/country-files';
import type { CountryCard } from '@/lib/catalogue/input';
import { type GlossaryTerm, glossaryFile, glossaryTerm } from '@/lib/catalogue/load-glossary';
import type { Package, PackageFigure } from './package';

/** A row of `course_files` without its course. */
export type CourseFile = { name: string; mediaType: string; text: string; alternative: string };

type Kept = { figures: PackageFigure[]; glossary: GlossaryTerm[]; countries: CountryCard[] };

const json = 'application/json';

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
      name: countryFile(card.code),
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
    countries: readCards(byName),
  };
}
