import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { AwaitedBook } from '@/components/activities/awaited-book';
import { BookLink } from '@/components/activities/book-link';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PageHeading } from '@/components/ui/page-heading';
import { listBooks } from '@/lib/downloads/list-books';
import { openDownloads } from '@/lib/downloads/open-downloads';
import { requestBooks } from '@/lib/downloads/request-books';
import { href } from '@/lib/i18n/href';

type Props = { params: Promise<{ course: string }>; searchParams: Promise<{ archivo?: string }> };

/** Titles in tabs and histories do not tell the subject. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('downloads');
  return { title: t('pageTitle') };
}

/** The course and its modules as files. What is missing of the whole course is asked for by looking. */
export default async function DownloadsPage({ params, searchParams }: Props) {
  const [{ course }, { archivo }] = await Promise.all([params, searchParams]);
  const here = '/aprender/[course]/descargar';
  const { ctx, locale, isStaff } = await demandVisitor(here, { course });
  const opened = await orNotFound(openDownloads(ctx, course));
  const books = await listBooks(ctx, opened);
  const whole = books.filter(({ module }) => module === null);
  const unmade = whole.filter(({ made }) => made === null).map(({ name }) => name);
  await requestBooks(ctx, opened, unmade);
  const awaited = books.find(({ name }) => name === archivo);
  const t = await getTranslations('downloads');
  const { title, language } = opened.outline.details;
  const link = { course, locale, language };
  // Who is there as staff need not be enrolled.
  const back = opened.isStaff ? '/admin/cursos/[course]' : '/aprender/[course]';
  return (
    <Frame here={here} params={{ course }} withExit isStaff={isStaff}>
      <div className="mx-auto max-w-reading px-4 py-8">
        <PageHeading
          breadcrumb={
            <Breadcrumb
              label={t('breadcrumb')}
              items={[
                { label: t('myCourses'), href: href(locale, '/aprender') },
                { label: title, href: href(locale, back, { course }), language },
                { label: t('title') },
              ]}
            />
          }
          title={t('title')}
          lead={t('lead')}
        />
        {awaited && <AwaitedBook book={awaited} course={course} locale={locale} />}
        <h2 className="mb-2 text-xl">{t('course')}</h2>
        <ul className="mb-8 flex flex-col gap-3">
          {whole.map((book) => (
            <li key={book.name}>
              <BookLink book={book} isAwaited {...link} />
              <p className="text-sm text-ink-soft">{t(`${book.format}Hint`)}</p>
            </li>
          ))}
        </ul>
        <h2 className="mb-2 text-xl">{t('modules')}</h2>
        <ul className="mb-8">
          {books
            .filter(({ module }) => module !== null)
            .map((book) => (
              <li key={book.name}>
                <BookLink book={book} isAwaited={book === awaited} {...link} />
              </li>
            ))}
        </ul>
        <section className="rounded-lg border border-line bg-surface p-5">
          <h2 className="mb-2 text-lg">{t('noteTitle')}</h2>
          <ul className="list-disc ps-6">
            <li>{t('noteQuiz')}</li>
            {opened.withheld.length > 0 && <li>{t('noteLocked', { count: opened.withheld.length })}</li>}
            <li>{t('noteName')}</li>
          </ul>
        </section>
      </div>
    </Frame>
  );
}
