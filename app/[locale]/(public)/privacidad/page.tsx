import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { PageHeading } from '@/components/ui/page-heading';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.privacy');
  return { title: t('title') };
}

const parts = ['kept', 'notKept', 'public', 'cookies', 'rights'] as const;

export default async function PrivacyPage() {
  const t = await getTranslations('site.privacy');
  return (
    <Frame here="/privacidad">
      <div className="prose-lesson mx-auto max-w-reading px-4 py-10">
        <PageHeading title={t('title')} lead={t('lead')} />
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`${part}.title`)}</h2>
            <p>{t(`${part}.text`)}</p>
          </section>
        ))}
      </div>
    </Frame>
  );
}
