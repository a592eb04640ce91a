import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

type Props = { page: number; pages: number; addressOf: (page: number) => string };

/** The way through a long list; nothing when it is one page. */
export function Pager({ page, pages, addressOf }: Props) {
  const t = useTranslations('admin.pager');
  if (pages < 2) return null;
  return (
    <nav aria-label={t('label')} className="no-print mt-4 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <ButtonLink
          variant="secondary"
          size="sm"
          icon="arrow-left"
          href={addressOf(Math.min(page, pages + 1) - 1)}
        >
          {t('previous')}
        </ButtonLink>
      )}
      <span className="text-ink-soft">{t('position', { page, pages })}</span>
      {page < pages && (
        <ButtonLink variant="secondary" size="sm" iconEnd="arrow-right" href={addressOf(page + 1)}>
          {t('next')}
        </ButtonLink>
      )}
    </nav>
  );
}
