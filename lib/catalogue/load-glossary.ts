import { z } from 'zod';
import { findCourseFile, findListedCourse } from '@/db/queries/catalogue';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { ref } from '@/lib/kernel/ref';
import { folded } from './list-courses';
import { publishedOutline } from './published';

/** The file of a course in which its glossary is kept. Names of figures hold no dots. */
export const glossaryFile = 'glosario.json';

export const glossaryTerm = z.strictObject({
  id: ref,
  term: z.string().min(1).max(120),
  english: z.string().max(120).default(''),
  definition: z.string().min(1).max(1000),
});
export type GlossaryTerm = z.infer<typeof glossaryTerm>;

/** The glossary of a published course in the order of its language; with words, the terms in which they occur. */
export async function loadGlossary(ctx: Context, input: { slug: string; search: string }) {
  const course = found(await findListedCourse(ctx.store, input.slug));
  const { outline } = await publishedOutline(ctx.store, found(course.publishedVersionId));
  const file = found(await findCourseFile(ctx.store, course.id, glossaryFile));
  const terms = z.array(glossaryTerm).parse(JSON.parse(file.text));
  const words = folded(input.search).split(/\s+/).filter(Boolean).slice(0, 12);
  const shown = terms.filter(({ term, english, definition }) => {
    const text = folded(`${term} ${english} ${definition}`);
    return words.every((word) => text.includes(word));
  });
  const { language, title } = outline.details;
  return { title, language, terms: shown.sort((a, b) => a.term.localeCompare(b.term, language)) };
}
