import { getLocale } from 'next-intl/server';
import { NotFoundNotice } from '@/components/layout/not-found-notice';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Its tree travels with every page, so all but the texts is in a component of the browser's own. */
export default async function NotFoundPage() {
  const locale = asLocale(await getLocale());
  const t = translator(locale, 'site.notFound');
  return (
    <NotFoundNotice
      home={href(locale, '/')}
      courses={href(locale, '/cursos')}
      title={t('title')}
      text={t('text')}
      action={t('action')}
    />
  );
}
