import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { bookAddress } from '@/lib/downloads/input';
import type { ListedBook } from '@/lib/downloads/list-books';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = { book: ListedBook; course: string; locale: Locale };

/** The book that was asked for before it was made: on the way, or ready by now. */
export function AwaitedBook({ book: { name, made }, course, locale }: Props) {
  const t = useTranslations('downloads');
  if (made)
    return (
      <Notice tone="success" title={t('readyTitle')} className="mb-8">
        <ButtonLink icon="download" href={bookAddress(course, name, locale)}>
          {t(name.endsWith('.epub') ? 'epub' : 'pdf')}
        </ButtonLink>
      </Notice>
    );
  return (
    <Notice title={t('waitTitle')} className="mb-8">
      <p>{t('waitText')}</p>
      <ButtonLink
        variant="secondary"
        href={href(locale, '/aprender/[course]/descargar', { course }, { archivo: name })}
      >
        {t('retry')}
      </ButtonLink>
    </Notice>
  );
}
