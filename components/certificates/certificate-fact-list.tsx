import type { PublicCertificate } from '@/lib/certificates/input';
import type { Locale } from '@/lib/i18n/locales';
import { formatter, translator } from '@/lib/i18n/translator';

type Fact = { term: string; value: string; isForeign?: boolean };

/** Every fact that the document prints, under its name. `lang` marks what stands in the certificate's language. */
type Props = { certificate: PublicCertificate; locale: Locale };

export function CertificateFactList({ certificate, locale }: Props) {
  const t = translator(locale, 'certificates.facts');
  const format = formatter(locale);
  const day = (iso: string) =>
    format.dateTime(new Date(`${iso}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  const { courseTitle, courseSubtitle, mark, expiresAt, timeZone } = certificate;
  const signatories = certificate.signatories.map(({ name, role }) => `${name}, ${role}`).join(' · ');
  const facts: Fact[] = [
    { term: t('holder'), value: certificate.holderName },
    { term: t('title'), value: certificate.certificateTitle, isForeign: true },
    { term: t('course'), value: [courseTitle, courseSubtitle].filter(Boolean).join(' · '), isForeign: true },
    { term: t('version'), value: String(certificate.courseVersion) },
    { term: t('hours'), value: t('hoursValue', { hours: certificate.hours }) },
    { term: t('level'), value: certificate.level, isForeign: true },
    {
      term: t('mark'),
      value: mark === null ? '' : format.number(mark / 100, { style: 'percent', maximumFractionDigits: 1 }),
    },
    { term: t('completedOn'), value: day(certificate.completedOn) },
    { term: t('issuedOn'), value: day(certificate.issuedOn) },
    {
      term: t('expiresOn'),
      value: expiresAt ? format.dateTime(expiresAt, { dateStyle: 'long', timeZone }) : '',
    },
    { term: t('issuer'), value: certificate.issuer, isForeign: true },
    { term: t('signatories'), value: signatories, isForeign: true },
    { term: t('code'), value: certificate.code },
  ];
  return (
    <dl className="datos">
      {facts
        .filter((fact) => fact.value)
        .map(({ term, value, isForeign }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd lang={isForeign ? certificate.language : undefined}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
