import { countCertificatesOfCourse, listCertificatesOfCourse } from '@/db/queries/certificates';
import type { Context } from '@/lib/kernel/context';
import { demandInCourse } from '@/lib/kernel/permissions';
import type { PublicCertificate } from './input';
import { publicView } from './public-view';

export type CourseCertificate = PublicCertificate & {
  id: string;
  issuedAt: Date;
  privateNote: string | null;
};

const pageSize = 100;

/** One page (from 1) of the certificates of the course, newest first, for its staff; and how many there are. */
export async function listCourseCertificates(
  ctx: Context,
  { courseId, page = 1 }: { courseId: string; page?: number },
): Promise<{ certificates: CourseCertificate[]; total: number; pageSize: number }> {
  demandInCourse(ctx.actor, 'certificates.see', courseId);
  const range = { limit: pageSize, offset: (Math.max(1, page) - 1) * pageSize };
  const rows = await listCertificatesOfCourse(ctx.store, courseId, range);
  const certificates = rows.map((row) => ({
    ...publicView(row, ctx.now),
    id: row.id,
    issuedAt: row.issuedAt,
    privateNote: row.revokedPrivateNote,
  }));
  return { certificates, total: await countCertificatesOfCourse(ctx.store, courseId), pageSize };
}
