import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { VerifyForm } from '@/components/certificates/verify-form';
import { PageHeading } from '@/components/ui/page-heading';
import { formatCode, normaliseCode } from '@/lib/certificates/code';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ codigo?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'certificates.form' });
  return { title: t('title') };
}

export default async function VerifyPage({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const typed = [(await searchParams).codigo ?? ''].flat()[0]!.trim().slice(0, 300);
  const code = typed ? normaliseCode(typed) : null;
  if (code) redirect(href(locale, '/verificar/[code]', { code: formatCode(code) }));
  const t = await getTranslations('certificates.form');
  return (
    <Frame here="/verificar">
      <div className="mx-auto flex max-w-reading flex-col gap-6 px-4 py-10">
        <PageHeading title={t('title')} lead={t('lead')} />
        <VerifyForm locale={locale} code={typed} error={typed ? t('malformed') : undefined} />
        <p className="text-ink-soft">{t('privacy')}</p>
      </div>
    </Frame>
  );
}
