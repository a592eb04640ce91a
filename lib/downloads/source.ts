import type { CourseDetails, Outline, OutlineActivity, OutlineModule } from '@/lib/catalogue/input';
import type { GlossaryTerm } from '@/lib/catalogue/load-glossary';
import type { publishedContent } from '@/lib/catalogue/published';

export type Published = Awaited<ReturnType<typeof publishedContent>>;

/** All that a book is made from; the same source gives the same bytes. */
export type Source = {
  slug: string;
  versionId: string;
  edition: number;
  publishedAt: Date;
  timeZone: string;
  /** Public address of this installation, no slash at the end. */
  site: string;
  outline: Outline;
  /** The module that is wanted alone; null for the whole course. */
  module: string | null;
  /** Activities that are not for this reader yet. */
  withheld: readonly string[];
  /** By activity id. */
  contents: ReadonlyMap<string, Published>;
  glossary: GlossaryTerm[];
  /** Drawings by the address that lessons know them by. */
  pictures: ReadonlyMap<string, string>;
  /** The course's drawing, as SVG. */
  cover: string;
};

export const modulesOf = ({ outline, module }: Source): OutlineModule[] =>
  outline.modules.filter(({ ref }) => module === null || ref === module);

export const shownIn = ({ withheld }: Source, module: OutlineModule): OutlineActivity[] =>
  module.activities.filter(({ id }) => !withheld.includes(id));

export type Language = CourseDetails['language'];

/** Where the course is for everyone. */
export const addressOf = ({ site, slug }: Source) => `${site}/cursos/${slug}`;
