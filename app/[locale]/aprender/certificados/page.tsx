import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CertificateCard } from '@/components/certificates/certificate-card';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { linkedInAddress } from '@/lib/certificates/linkedin';
import { listOwnCertificates } from '@/lib/certificates/list-own-certificates';
import { href } from '@/lib/i18n/href';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('certificates.own');
  return { title: t('title') };
}

export default async function OwnCertificatesPage() {
  const { ctx, locale, isStaff } = await demandVisitor('/aprender/certificados');
  const [t, certificates] = await Promise.all([
    getTranslations('certificates.own'),
    listOwnCertificates(ctx),
  ]);
  return (
    <Frame here="/aprender/certificados" withExit isStaff={isStaff}>
      <div className="mx-auto max-w-page px-4 py-10">
        <PageHeading title={t('title')} lead={certificates.length > 0 && t('lead')} />
        {certificates.length === 0 ? (
          <EmptyState
            title={t('none')}
            action={<ButtonLink href={href(locale, '/aprender')}>{t('toCourses')}</ButtonLink>}
          >
            <p>{t('noneText')}</p>
          </EmptyState>
        ) : (
          <ul className="grid gap-6 lg:grid-cols-2">
            {certificates.map((certificate) => {
              const url = `${ctx.site}/verificar/${certificate.code}`;
              return (
                <CertificateCard
                  key={certificate.code}
                  certificate={certificate}
                  fileHref={`/api/certificates/${certificate.code}`}
                  verifyUrl={url}
                  linkedInUrl={linkedInAddress({
                    name: certificate.courseTitle,
                    organisation: certificate.issuer,
                    issuedOn: certificate.issuedOn,
                    url,
                    code: certificate.code,
                  })}
                />
              );
            })}
          </ul>
        )}
      </div>
    </Frame>
  );
}
