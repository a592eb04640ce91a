import { listCourseCertificates } from '@/lib/certificates/list-course-certificates';
import type { Context } from '@/lib/kernel/context';
import { findStaffCourse } from './find-staff-course';
import { type PageInput, pageInput } from './input';

/** One page of the certificates of the course at this address, the newest first. */
export async function listIssued(ctx: Context, asked: PageInput) {
  const input = pageInput.parse(asked);
  const course = await findStaffCourse(ctx, input.course, 'certificates.see');
  const list = await listCourseCertificates(ctx, { courseId: course.id, page: input.page });
  const { certificates, total, pageSize } = list;
  return { course, certificates, total, page: input.page, pages: Math.max(1, Math.ceil(total / pageSize)) };
}
