import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { publicVisit } from '@/app/visit';
import { CourseCards } from '@/components/catalogue/course-cards';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Input } from '@/components/ui/field';
import { PageHeading } from '@/components/ui/page-heading';
import { listCourses } from '@/lib/catalogue/list-courses';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ buscar?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'catalogue' });
  return { title: t('title') };
}

export default async function CataloguePage({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const search = [(await searchParams).buscar ?? ''].flat()[0]!.slice(0, 200);
  const [t, cards] = await Promise.all([getTranslations('catalogue'), listCourses(publicVisit(), search)]);
  return (
    <Frame here="/cursos">
      <div className="mx-auto max-w-page px-4 py-10">
        <PageHeading title={t('title')} lead={t('lead')} />
        <form
          action={href(locale, '/cursos')}
          method="get"
          className="mb-8 flex max-w-reading flex-wrap items-end gap-3"
        >
          <Field id="buscar" label={t('search')} className="min-w-48 flex-1">
            {(control) => <Input type="search" name="buscar" defaultValue={search} {...control} />}
          </Field>
          <Button type="submit" variant="secondary" icon="search">
            {t('searchAction')}
          </Button>
        </form>
        {search && (
          <p role="status" className="mb-4 text-ink-soft">
            {t('found', { count: cards.length, search })}
          </p>
        )}
        {cards.length > 0 ? (
          <CourseCards cards={cards} />
        ) : (
          <EmptyState title={t('none')} action={<a href={href(locale, '/cursos')}>{t('showAll')}</a>} />
        )}
      </div>
    </Frame>
  );
}
