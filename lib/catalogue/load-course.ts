import { findListedCourse } from '@/db/queries/catalogue';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { courseCard } from './course-card';
import { publishedOutline } from './published';

/** The page of a published course: its card and its outline. NotFound for a course that is not published. */
export async function loadCourse(ctx: Context, slug: string) {
  const course = found(await findListedCourse(ctx.store, slug));
  const { outline, number } = await publishedOutline(ctx.store, found(course.publishedVersionId));
  return { id: course.id, number, card: courseCard(course, outline, ctx.now), outline };
}
