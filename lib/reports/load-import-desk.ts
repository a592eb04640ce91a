import { listPlaces } from '@/lib/bank/load-question';
import type { Context } from '@/lib/kernel/context';
import { loadImportReport } from '@/lib/packages/load-import-report';
import { findStaffCourse } from './find-staff-course';

/** What the page for importing and exporting shows: the file of this person that waits, and where questions may go. */
export async function loadImportDesk(ctx: Context, asked: { course: string } & Record<string, unknown>) {
  const course = await findStaffCourse(ctx, asked.course, 'course.edit');
  const report = await loadImportReport(ctx, { ...asked, courseId: course.id });
  const { categories } = await listPlaces(ctx, course.id);
  return { course, report, categories };
}
export type ImportPlaces = Awaited<ReturnType<typeof loadImportDesk>>['categories'];
