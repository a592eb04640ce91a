import { useFormatter, useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import { Table, Td, Th } from '@/components/ui/table';
import type { CertificateStatus } from '@/lib/certificates/input';
import type { CourseCertificate } from '@/lib/certificates/list-course-certificates';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

const looks: Record<CertificateStatus, { icon: IconName; tone: BadgeTone }> = {
  valid: { icon: 'check-circle', tone: 'ok' },
  expired: { icon: 'clock', tone: 'warn' },
  revoked: { icon: 'x', tone: 'danger' },
  replaced: { icon: 'arrow-right', tone: 'warn' },
};

type Props = { certificates: CourseCertificate[]; course: string; timeZone: string; locale: Locale };

/** The certificates of a course, the newest first, with the way to their verification and their document. */
export function CertificateTable({ certificates, course, timeZone, locale }: Props) {
  const t = useTranslations('admin.certificates');
  const format = useFormatter();
  const head = [t('holder'), t('status'), t('code'), t('issuedAt'), t('version'), t('mark'), t('links')];
  return (
    <Table caption={t('caption', { course })} hideCaption head={head}>
      {certificates.map((certificate) => (
        <tr key={certificate.id}>
          <Th className="min-w-48">{certificate.holderName}</Th>
          <Td className="min-w-40">
            <Badge {...looks[certificate.status]}>{t(`statuses.${certificate.status}`)}</Badge>
            {certificate.publicReason && (
              <span lang={certificate.language} className="mt-1 block">
                {certificate.publicReason}
              </span>
            )}
            {certificate.privateNote && (
              <span className="block text-ink-soft">{t('note', { note: certificate.privateNote })}</span>
            )}
          </Td>
          <Td className="font-mono whitespace-nowrap">{certificate.code}</Td>
          <Td className="whitespace-nowrap">
            <time dateTime={certificate.issuedAt.toISOString()}>
              {format.dateTime(certificate.issuedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
            </time>
          </Td>
          <Td>{certificate.courseVersion}</Td>
          <Td className="text-end">
            {certificate.mark !== null &&
              format.number(certificate.mark / 100, { style: 'percent', maximumFractionDigits: 1 })}
          </Td>
          <Td>
            <span className="flex gap-x-4 [&_a]:inline-flex [&_a]:min-h-7 [&_a]:items-center">
              <a href={href(locale, '/verificar/[code]', { code: certificate.code })}>{t('verify')}</a>
              {certificate.sha256 ? (
                <a href={`/api/certificates/${certificate.code}`}>{t('document')}</a>
              ) : (
                <span className="text-ink-soft">{t('notReady')}</span>
              )}
            </span>
          </Td>
        </tr>
      ))}
    </Table>
  );
}
