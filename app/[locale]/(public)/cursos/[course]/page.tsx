import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { publicVisit, visit } from '@/app/visit';
import { CourseFacts } from '@/components/catalogue/course-facts';
import { CourseSyllabus } from '@/components/catalogue/course-syllabus';
import { EnrolBox } from '@/components/catalogue/enrol-box';
import { Cover } from '@/components/illustrations/cover';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Icon } from '@/components/ui/icon';
import { loadCourse } from '@/lib/catalogue/load-course';
import { findMyEnrolment } from '@/lib/enrolment/find-my-enrolment';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import { enrolAction } from './actions';

type Props = { params: Promise<{ locale: string; course: string }> };

/** Read once, for the page and for its title. */
const courseAt = cache((slug: string) => orNotFound(loadCourse(publicVisit(), slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { course } = await params;
  const { card } = await courseAt(course);
  return { title: card.details.title, description: card.details.summary };
}

export default async function CoursePage({ params }: Props) {
  const { course: slug, ...rest } = await params;
  const locale = asLocale(rest.locale);
  const { ctx, visitor } = await visit();
  const { id, card, outline } = await courseAt(slug);
  const [t, mine] = await Promise.all([getTranslations('catalogue.course'), findMyEnrolment(ctx, id)]);
  const { details } = card;
  return (
    <Frame here="/cursos/[course]" params={{ course: slug }}>
      <div className="border-b border-line bg-art-sky">
        <div className="mx-auto grid max-w-page items-center gap-6 px-4 py-8 md:grid-cols-[1.3fr_1fr]">
          <div className="flex flex-col gap-3">
            <Breadcrumb
              label={t('breadcrumb')}
              items={[
                { label: t('courses'), href: href(locale, '/cursos') },
                { label: details.title, language: details.language },
              ]}
            />
            <div lang={details.language} className="flex flex-col gap-3">
              <h1 className="text-3xl text-balance sm:text-4xl">{details.title}</h1>
              {details.subtitle && <p className="font-serif text-xl">{details.subtitle}</p>}
              <p className="max-w-reading text-lg text-ink-soft">{details.summary}</p>
            </div>
          </div>
          <Cover name={details.cover} className="rounded-lg max-md:hidden" />
        </div>
      </div>
      <div className="mx-auto grid max-w-page gap-10 px-4 py-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <aside className="flex flex-col gap-6 lg:order-2">
          <div className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5 lg:sticky lg:top-20">
            <EnrolBox
              card={card}
              locale={locale}
              mine={mine}
              isSignedIn={visitor !== null}
              enrolAction={enrolAction}
            />
            <CourseFacts card={card} />
          </div>
        </aside>
        <div className="flex min-w-0 flex-col gap-10">
          <section aria-labelledby="objetivos" className="flex flex-col gap-4">
            <h2 id="objetivos" className="text-2xl">
              {t('objectives')}
            </h2>
            <ul lang={details.language} className="flex flex-col gap-2.5">
              {details.objectives.map((objective) => (
                <li key={objective} className="flex gap-3">
                  <Icon name="check" className="mt-0.5 size-5 shrink-0 text-sea" />
                  <span>{objective}</span>
                </li>
              ))}
            </ul>
          </section>
          {outline.descriptionHtml && (
            <div
              lang={details.language}
              className="prose-lesson"
              // Compiled and sanitised when it was published.
              dangerouslySetInnerHTML={{ __html: outline.descriptionHtml }}
            />
          )}
          <CourseSyllabus outline={outline} />
        </div>
      </div>
    </Frame>
  );
}
