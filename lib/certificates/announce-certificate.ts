import { findUser } from '@/db/queries/accounts';
import { findCertificate } from '@/db/queries/certificates';
import { asLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { writeLetter } from '@/lib/mail/write-letter';

/** Writes to the holder that the certificate is ready; once for each certificate, and to nobody who is gone. */
export async function announceCertificate(ctx: Context, input: { certificateId: string }): Promise<void> {
  const certificate = found(await findCertificate(ctx.store, input.certificateId));
  const user = await findUser(ctx.store, certificate.userId);
  if (!user || user.disabledAt) return;
  await writeLetter(ctx, {
    template: 'certificate',
    locale: asLocale(user.locale),
    to: user.email,
    dedupeKey: `certificate:${certificate.id}`,
    values: { name: user.givenNames, course: certificate.facts.courseTitle },
    link: `${ctx.site}/aprender/certificados`,
    courseId: certificate.courseId,
  });
}
