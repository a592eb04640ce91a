import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { IconName } from '@/components/ui/icon';
import type { CertificateStatus, PublicCertificate } from '@/lib/certificates/input';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import { CopyLink } from './copy-link';

const looks: Record<CertificateStatus, { icon: IconName; tone: BadgeTone }> = {
  valid: { icon: 'check-circle', tone: 'ok' },
  expired: { icon: 'clock', tone: 'warn' },
  revoked: { icon: 'x', tone: 'danger' },
  replaced: { icon: 'arrow-right', tone: 'warn' },
};

type Props = {
  certificate: PublicCertificate;
  /** Address of the PDF. */
  fileHref: string;
  /** The whole address of the verification page, to be copied. */
  verifyUrl: string;
  linkedInUrl: string;
};

/** One certificate of «Mis certificados»: download, copy the link, add to LinkedIn. */
export function CertificateCard({ certificate, fileHref, verifyUrl, linkedInUrl }: Props) {
  const t = useTranslations('certificates.card');
  const format = useFormatter();
  const locale = asLocale(useLocale());
  const { status, code, sha256, issuedOn, timeZone } = certificate;
  const { revokedAt, publicReason, replacedAt, replacedByCode } = certificate;
  const day = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: 'long', timeZone }) : '');
  const issued = format.dateTime(new Date(`${issuedOn}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  const isReady = sha256 !== null;
  return (
    <Card
      as="li"
      eyebrow={
        <Badge icon={looks[status].icon} tone={looks[status].tone}>
          {t(`status.${status}`)}
        </Badge>
      }
      title={
        <h2 lang={certificate.language} className="text-xl">
          {certificate.courseTitle}
        </h2>
      }
      footer={
        <>
          {isReady && (
            <ButtonLink icon="download" href={fileHref}>
              {t('download')}
            </ButtonLink>
          )}
          {status === 'valid' && (
            <>
              <CopyLink url={verifyUrl} label={t('copy')} copied={t('copied')} />
              <ButtonLink variant="quiet" icon="external" href={linkedInUrl} rel="noreferrer">
                {t('linkedIn')}
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      <p>{t('issuedTo', { name: certificate.holderName, date: issued })}</p>
      <p>
        {t('code')}{' '}
        <a className="font-mono" href={href(locale, '/verificar/[code]', { code })}>
          {code}
        </a>
      </p>
      {status === 'revoked' && (
        <p>
          <strong>{t('revoked', { date: day(revokedAt) })}</strong>{' '}
          <span lang={certificate.language}>{publicReason}</span>
        </p>
      )}
      {status === 'replaced' && replacedByCode && (
        <p>
          {t('replaced', { date: day(replacedAt) })}{' '}
          <a className="font-mono" href={href(locale, '/verificar/[code]', { code: replacedByCode })}>
            {replacedByCode}
          </a>
        </p>
      )}
      {!isReady && <p className="text-ink-soft">{t('notReady')}</p>}
    </Card>
  );
}
