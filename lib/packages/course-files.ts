import { z } from 'zod';
import { countryFile, readCards } from '@/lib/catalogue/country-files';
import type { CountryCard } from '@/lib/catalogue/input';
import { type GlossaryTerm, glossaryFile, glossaryTerm } from '@/lib/catalogue/load-glossary';
import { mediaOf, type Package, type PackageFigure } from './package';

/** A row of `course_files` without its course. */
export type CourseFile = {
  name: string;
  mediaType: string;
  text: string;
  alternative: string;
  sha256?: string | null;
  size?: number | null;
};

type Kept = { figures: PackageFigure[]; glossary: GlossaryTerm[]; countries: CountryCard[] };

const json = 'application/json';

/** Figures by their name; the glossary and each country card as JSON; what lessons play and give out by its folder. */
export function toCourseFiles({ figures, glossary, countries, files }: Package): CourseFile[] {
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
    ...files.flatMap(mediaOf).map((file) => ({ ...file, name: `${folder}${file.name}`, alternative: '' })),
  ];
}

const folder = 'archivos/';

/** The name that authors know of a file that lessons play or give out; null for every other. */
export const mediaName = (name: string) => (name.startsWith(folder) ? name.slice(folder.length) : null);

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
