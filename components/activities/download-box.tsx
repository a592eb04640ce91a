import { useTranslations } from 'next-intl';
import type { ListedBook } from '@/lib/downloads/list-books';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { BookLink } from './book-link';

type Props = { books: ListedBook[]; course: string; locale: Locale; language: string };

/** On the course's page: the whole course in a file, and the way to its modules. */
export function DownloadBox({ books, course, locale, language }: Props) {
  const t = useTranslations('downloads');
  return (
    <section
      aria-labelledby="sin-conexion"
      className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-5"
    >
      <h2 id="sin-conexion" className="text-lg">
        {t('boxTitle')}
      </h2>
      <p className="text-sm text-ink-soft">{t('boxText')}</p>
      <ul>
        {books
          .filter(({ module }) => module === null)
          .map((book) => (
            <li key={book.name}>
              <BookLink book={book} course={course} locale={locale} language={language} />
            </li>
          ))}
      </ul>
      <a
        href={href(locale, '/aprender/[course]/descargar', { course })}
        className="inline-flex min-h-9 items-center text-sm"
      >
        {t('all')}
      </a>
    </section>
  );
}
