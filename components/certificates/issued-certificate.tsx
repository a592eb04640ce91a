import { useFormatter, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { OwnCertificate } from '@/lib/certificates/find-own-certificate';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = { certificate: OwnCertificate; course: string; locale: Locale };

/** A certificate that was issued: the document while it stands; that it was revoked, when and why; what it stands in for. */
export function IssuedCertificate({ certificate, course, locale }: Props) {
  const t = useTranslations('certificates.box');
  const format = useFormatter();
  const { status, code, sha256, timeZone, revokedAt, expiresAt, publicReason, replacesCode } = certificate;
  const day = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: 'long', timeZone }) : '');
  const pageOf = (one: string) => href(locale, '/verificar/[code]', { code: one });
  return (
    <>
      {status === 'revoked' && (
        <Notice tone="danger" live={false} title={t('revoked', { date: day(revokedAt) })}>
          <p>
            <strong>{t('reason')}</strong> <span lang={certificate.language}>{publicReason}</span>
          </p>
          <p>{t('revokedText')}</p>
        </Notice>
      )}
      {status === 'expired' && (
        <Notice tone="warning" live={false} title={t('expired', { date: day(expiresAt) })} />
      )}
      {status === 'valid' && <p>{t('issued')}</p>}
      {replacesCode && (
        <p>
          {t.rich('replaces', {
            code: replacesCode,
            link: (code) => (
              <a className="font-mono whitespace-nowrap" href={pageOf(replacesCode)}>
                {code}
              </a>
            ),
          })}
        </p>
      )}
      {status !== 'revoked' &&
        (sha256 ? (
          <ButtonLink icon="download" href={`/api/certificates/${code}`}>
            {t('download')}
          </ButtonLink>
        ) : (
          <p role="status" className="flex gap-2 font-semibold">
            <Icon name="clock" /> {t('preparing')}{' '}
            <a href={href(locale, '/aprender/[course]', { course })}>{t('reload')}</a>
          </p>
        ))}
      <p className="text-sm">
        <a href={pageOf(code)}>{t('verify')}</a>
        {' · '}
        <a href={href(locale, '/aprender/certificados')}>{t('all')}</a>
      </p>
    </>
  );
}
