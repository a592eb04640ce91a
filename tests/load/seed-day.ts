import { openStore } from '@/db/client';
import { loadCourse } from '@/lib/catalogue/load-course';
import type { Context } from '@/lib/kernel/context';
import { daySlug, publishDayCourse } from './day-course';
import { type Learner, seedLearners } from './seed-load';

/** The course of the day, and so many learners in it who have begun nothing. */
export async function seedDay(url: string, site: string, learners: number): Promise<Learner[]> {
  const { store, close } = openStore(url, { max: 2 });
  try {
    const ctx: Context = { store, actor: { kind: 'system' }, now: new Date(), site };
    await publishDayCourse(ctx);
    return await seedLearners(ctx, await loadCourse(ctx, daySlug), { learners, isFresh: true });
  } finally {
    await close();
  }
}
