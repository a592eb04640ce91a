import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { bookAddress } from '@/lib/downloads/input';
import type { ListedBook } from '@/lib/downloads/list-books';
import type { Locale } from '@/lib/i18n/locales';

type Props = { book: ListedBook; course: string; locale: Locale; language: string; isAwaited?: boolean };

/** A link to a book, with how many pages and how heavy it is, or that it is yet to be made. */
export function BookLink({
  book: { name, format, module, made },
  course,
  locale,
  language,
  isAwaited,
}: Props) {
  const t = useTranslations('downloads');
  const formatter = useFormatter();
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? t('kilobytes', { size: formatter.number(Math.max(1, Math.round(bytes / 1000))) })
      : t('megabytes', { size: formatter.number(bytes / 1_000_000, { maximumFractionDigits: 1 }) });
  const facts = made?.pages
    ? t('meta', { pages: t('pages', { pages: made.pages }), size: size(made.size) })
    : made && size(made.size);
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <a
        href={bookAddress(course, name, locale)}
        aria-label={t('download', { format: t(format), what: module?.title ?? t('course') })}
        className="inline-flex min-h-9 items-center gap-2"
      >
        <Icon name="download" className="size-5" />
        {module ? <span lang={language}>{module.title}</span> : t(format)}
      </a>
      <span className="text-sm text-ink-soft tabular-nums">
        {facts ?? t(isAwaited ? 'preparing' : 'toPrepare')}
      </span>
    </span>
  );
}
