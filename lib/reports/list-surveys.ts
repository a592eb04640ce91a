import { listSurveyCounts } from '@/db/queries/surveys';
import type { Context } from '@/lib/kernel/context';
import { enough } from '@/lib/surveys/input';
import { findStaffCourse } from './find-staff-course';

/** The surveys of the course at this address, each with how many have answered and how many are still missing. */
export async function listSurveys(ctx: Context, slug: string) {
  const course = await findStaffCourse(ctx, slug, 'course.see');
  const surveys = await listSurveyCounts(ctx.store, course.id);
  return { course, surveys: surveys.map((survey) => ({ ...survey, ...stillMissing(survey) })) };
}
export type SurveyRow = Awaited<ReturnType<typeof listSurveys>>['surveys'][number];

/** How many answers must still come before those that wait are counted. */
const stillMissing = ({ waiting }: { waiting: number }) => ({ missing: Math.max(0, enough - waiting) });
