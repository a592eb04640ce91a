import { listPublishedCourses } from '@/db/queries/catalogue';
import type { Context } from '@/lib/kernel/context';
import { type CourseCard, courseCard } from './course-card';
import { publishedOutline } from './published';

/** Letters without accents, in lower case: «Migración» and «migracion» are one. */
export const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The published courses; with words, those in which each word occurs. */
export async function listCourses(ctx: Context, search = ''): Promise<CourseCard[]> {
  const courses = await listPublishedCourses(ctx.store);
  const cards = await Promise.all(
    courses.map(async (course) => {
      const { outline } = await publishedOutline(ctx.store, course.publishedVersionId!);
      return { card: courseCard(course, outline, ctx.now), modules: outline.modules };
    }),
  );
  const words = folded(search).split(/\s+/).filter(Boolean).slice(0, 12);
  return cards
    .filter(({ card, modules }) => {
      const { title, subtitle, summary, audience, level, objectives } = card.details;
      const text = folded(
        [title, subtitle, summary, audience, level, ...objectives, ...modules.map((m) => m.title)].join(' '),
      );
      return words.every((word) => text.includes(word));
    })
    .map(({ card }) => card);
}
