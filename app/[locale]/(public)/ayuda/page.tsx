import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.help');
  return { title: t('title') };
}

/** Where to turn in an emergency. Numbers by country come with the country cards, dated and sourced; none stands here. */
export default async function HelpPage() {
  const t = await getTranslations('site.help');
  return (
    <Frame here="/ayuda" withExit>
      <div className="prose-lesson mx-auto max-w-reading px-4 py-10">
        <PageHeading title={t('title')} lead={t('lead')} />
        <Notice tone="warning" live={false} title={t('danger.title')}>
          <p>{t('danger.text')}</p>
        </Notice>
        <h2>{t('abroad.title')}</h2>
        <p>{t('abroad.text')}</p>
        <h2>{t('here.title')}</h2>
        <p>{t('here.text')}</p>
        <h2>{t('safe.title')}</h2>
        <p>{t('safe.text')}</p>
      </div>
    </Frame>
  );
}
