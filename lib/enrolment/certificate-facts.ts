import type { User } from '@/db/queries/accounts';
import type { Course } from '@/db/queries/catalogue';
import type { Outline } from '@/lib/catalogue/input';
import { dateInZone } from '@/lib/certificates/date-in-zone';
import type { CertificateFacts } from '@/lib/certificates/input';
import type { Context } from '@/lib/kernel/context';
import type { CourseProgress } from './progress';

type Sources = {
  ctx: Context;
  course: Pick<Course, 'timeZone'>;
  outline: Outline;
  number: number;
  learner: Pick<User, 'certificateName'>;
  completedAt: Date;
  progress: Pick<CourseProgress, 'finalMark'>;
};

/** Everything that the certificate will print, from what is true now. */
export function certificateFacts({
  ctx,
  course,
  outline,
  number,
  learner,
  completedAt,
  progress,
}: Sources): CertificateFacts {
  const { details } = outline;
  const certificate = details.certificate!;
  return {
    template: 'faro-1',
    language: details.language,
    holderName: learner.certificateName,
    courseTitle: details.title,
    courseSubtitle: details.subtitle,
    courseVersion: number,
    certificateTitle: certificate.title,
    issuer: certificate.issuer,
    level: details.level,
    hours: details.hours,
    mark: progress.finalMark === null ? null : Math.round(progress.finalMark * 1000) / 10,
    completedOn: dateInZone(completedAt, course.timeZone),
    issuedOn: dateInZone(ctx.now, course.timeZone),
    timeZone: course.timeZone,
    signatories: certificate.signatories,
    verifyBase: `${ctx.site}/verificar/`,
  };
}
