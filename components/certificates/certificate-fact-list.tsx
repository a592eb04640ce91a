import { useFormatter, useTranslations } from 'next-intl';
import type { PublicCertificate } from '@/lib/certificates/input';

type Fact = { term: string; value: string; isForeign?: boolean };

/** Every fact that the document prints, under its name. `lang` marks what stands in the certificate's language. */
export function CertificateFactList({ certificate }: { certificate: PublicCertificate }) {
  const t = useTranslations('certificates.facts');
  const format = useFormatter();
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
    <dl className="divide-y divide-line rounded-lg border border-line bg-surface">
      {facts
        .filter((fact) => fact.value)
        .map(({ term, value, isForeign }) => (
          <div key={term} className="grid gap-1 px-5 py-3 sm:grid-cols-[13rem_1fr] sm:gap-4">
            <dt className="text-sm text-ink-soft">{term}</dt>
            <dd lang={isForeign ? certificate.language : undefined} className="font-semibold break-words">
              {value}
            </dd>
          </div>
        ))}
    </dl>
  );
}
