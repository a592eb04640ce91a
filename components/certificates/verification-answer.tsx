import { ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import { Icon, type IconName } from '@/components/ui/icon';
import type { CertificateStatus, PublicCertificate } from '@/lib/certificates/input';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { formatter, translator } from '@/lib/i18n/translator';
import { CertificateFactList } from './certificate-fact-list';

const looks: Record<CertificateStatus, { icon: IconName; box: string; ink: string }> = {
  valid: { icon: 'check-circle', box: 'border-ok bg-ok-tint', ink: 'text-ok' },
  expired: { icon: 'clock', box: 'border-warn bg-warn-tint', ink: 'text-warn' },
  revoked: { icon: 'x', box: 'border-danger bg-danger-tint', ink: 'text-danger' },
  replaced: { icon: 'arrow-right', box: 'border-warn bg-warn-tint', ink: 'text-warn' },
};

type Props = {
  certificate: PublicCertificate;
  locale: Locale;
  checkedAt: Date;
  /** Address of the PDF; left out, no link is shown. */
  fileHref?: string;
};

/** One large answer (word, icon, date), then every printed fact, then how to compare the document. */
export function VerificationAnswer({ certificate, locale, checkedAt, fileHref }: Props) {
  const t = translator(locale, 'certificates.answer');
  const format = formatter(locale);
  const { status, replacedByCode, publicReason, timeZone } = certificate;
  const { icon, box, ink } = looks[status];
  const day = (date: Date | null) => (date ? format.dateTime(date, { dateStyle: 'long', timeZone }) : '');
  const since = {
    valid: null,
    expired: certificate.expiresAt,
    revoked: certificate.revokedAt,
    replaced: certificate.replacedAt,
  };
  return (
    <article className="flex flex-col gap-8">
      <header className={classNames('flex flex-col gap-4 rounded-lg border-2 p-6 sm:flex-row sm:p-8', box)}>
        <Icon name={icon} className={classNames('size-14 sm:size-20', ink)} />
        <div className="min-w-0">
          <h1 className={classNames('text-3xl sm:text-4xl', ink)}>{t(`${status}.title`)}</h1>
          <p className="mt-2 text-lg">
            {t(`${status}.meaning`, { date: day(since[status]), issuer: certificate.issuer })}
          </p>
          {status === 'revoked' && publicReason && (
            <p className="mt-2">
              <strong>{t('reason')}:</strong> <span lang={certificate.language}>{publicReason}</span>
            </p>
          )}
          {replacedByCode && (
            <ButtonLink
              className="mt-4"
              variant="secondary"
              iconEnd="arrow-right"
              href={href(locale, '/verificar/[code]', { code: replacedByCode })}
            >
              {t('successor', { code: replacedByCode })}
            </ButtonLink>
          )}
          <p className="mt-3 text-sm text-ink-soft">
            {t('checkedAt', {
              at: format.dateTime(checkedAt, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
            })}
          </p>
        </div>
      </header>
      <section aria-labelledby="datos" className="flex flex-col gap-4">
        <h2 id="datos" className="text-2xl">
          {t('facts')}
        </h2>
        <p className="text-ink-soft">{t('compare')}</p>
        <CertificateFactList certificate={certificate} locale={locale} />
        {fileHref && certificate.sha256 && (
          <ButtonLink className="self-start" variant="secondary" icon="download" href={fileHref}>
            {t('document')}
          </ButtonLink>
        )}
      </section>
      <Disclosure summary={t('how.title')}>
        <p>{t('how.facts')}</p>
        {certificate.sha256 && (
          <>
            <p>{t('how.hash')}</p>
            <p className="rounded-md bg-sunken p-3 font-mono text-sm break-all">{certificate.sha256}</p>
          </>
        )}
        <p>{t('how.signature')}</p>
      </Disclosure>
    </article>
  );
}
