import { listBank } from '@/lib/bank/list-bank';
import type { Context } from '@/lib/kernel/context';
import { findStaffCourse } from './find-staff-course';

/** The question bank of the course at this address, as its address filters it. */
export async function loadBankDesk(ctx: Context, asked: { course: string } & Record<string, unknown>) {
  const course = await findStaffCourse(ctx, asked.course, 'course.edit');
  return { course, bank: await listBank(ctx, { ...asked, courseId: course.id }) };
}
