import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { publicVisit } from '@/app/visit';
import { CountryCards } from '@/components/activities/country-cards';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Settled } from '@/components/ui/settled';
import { listHelpLines } from '@/lib/catalogue/list-help-lines';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.help');
  return { title: t('title') };
}

/** Where to turn in an emergency. Numbers come from the country cards, dated and sourced; none stands here. */
export default async function HelpPage() {
  const [t, cards] = await Promise.all([getTranslations('site.help'), listHelpLines(publicVisit())]);
  return (
    <Frame here="/ayuda" withExit>
      <Settled className="prose-lesson mx-auto max-w-reading px-4 py-10">
        <PageHeading title={t('title')} lead={t('lead')} />
        <Notice tone="warning" live={false} title={t('danger.title')}>
          <p>{t('danger.text')}</p>
        </Notice>
        {cards.length > 0 && (
          <>
            <h2>{t('lines.title')}</h2>
            <p>{t('lines.text')}</p>
            <CountryCards cards={cards} own={null} language="es" />
          </>
        )}
        <h2>{t('abroad.title')}</h2>
        <p>{t('abroad.text')}</p>
        <h2>{t('here.title')}</h2>
        <p>{t('here.text')}</p>
        <h2>{t('safe.title')}</h2>
        <p>{t('safe.text')}</p>
      </Settled>
    </Frame>
  );
}
