import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { publicVisit } from '@/app/visit';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { PageHeading } from '@/components/ui/page-heading';
import { loadGlossary } from '@/lib/catalogue/load-glossary';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ buscar?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('catalogue.glossary');
  return { title: t('title') };
}

export default async function GlossaryPage({ params, searchParams }: Props) {
  const { locale: language, course } = await params;
  const locale = asLocale(language);
  const search = [(await searchParams).buscar ?? ''].flat()[0]!.slice(0, 100);
  const glossary = await orNotFound(loadGlossary(publicVisit(), { slug: course, search }));
  const t = await getTranslations('catalogue.glossary');
  return (
    <Frame here="/cursos/[course]/glosario" params={{ course }} withExit>
      <div className="mx-auto max-w-reading px-4 py-10">
        <PageHeading
          breadcrumb={
            <Breadcrumb
              label={t('breadcrumb')}
              items={[
                {
                  label: glossary.title,
                  href: href(locale, '/cursos/[course]', { course }),
                  language: glossary.language,
                },
                { label: t('title') },
              ]}
            />
          }
          title={t('title')}
        />
        <form method="get" className="mb-8 flex flex-wrap items-end gap-3">
          <Field id="buscar" label={t('search')} className="min-w-48 flex-1">
            {(control) => <Input type="search" name="buscar" defaultValue={search} {...control} />}
          </Field>
          <Button variant="secondary" icon="search">
            {t('action')}
          </Button>
        </form>
        {search && (
          <p role="status" className="mb-4 text-ink-soft">
            {t('found', { count: glossary.terms.length })}
          </p>
        )}
        <dl lang={glossary.language} className="flex flex-col gap-5">
          {glossary.terms.map(({ id, term, english, definition }) => (
            <div key={id} id={id} className="scroll-mt-20 border-b border-line pb-4 target:border-beam">
              <dt className="font-serif text-lg font-semibold">
                {term}
                {english && (
                  <span lang="en" className="ms-2 font-sans text-sm font-normal text-ink-soft">
                    {english}
                  </span>
                )}
              </dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Frame>
  );
}
