import { getLocale, getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { Camino } from '@/components/illustrations/camino';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

export default async function NotFoundPage() {
  const locale = asLocale(await getLocale());
  const t = await getTranslations('site.notFound');
  return (
    <Frame here="/">
      <EmptyState
        picture={<Camino />}
        title={<h1 className="text-2xl">{t('title')}</h1>}
        action={<ButtonLink href={href(locale, '/cursos')}>{t('action')}</ButtonLink>}
      >
        <p>{t('text')}</p>
      </EmptyState>
    </Frame>
  );
}
