import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { PrintButton } from '@/components/scenarios/print-button';
import { PrintedActivity } from '@/components/scenarios/printed-activity';
import { ButtonLink } from '@/components/ui/button';
import { contentOf } from '@/lib/activities/open-activity';
import { bookAddress, moduleBook } from '@/lib/downloads/input';
import { loadLearning } from '@/lib/enrolment/load-learning';
import { href } from '@/lib/i18n/href';
import { found } from '@/lib/kernel/faults';

type Props = { params: Promise<{ course: string; module: string }> };

/** Titles in tabs and histories do not tell the subject. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities.print');
  return { title: t('pageTitle') };
}

/** A whole module as one page, to be printed or kept as a PDF. Printing it does not count as reading. */
export default async function PrintModulePage({ params }: Props) {
  const names = await params;
  const here = '/aprender/[course]/imprimir/[module]';
  const { ctx, locale, isStaff } = await demandVisitor(here, names);
  const { course, outline, progress } = await orNotFound(loadLearning(ctx, names.course));
  const module = await orNotFound(
    Promise.resolve().then(() => found(outline.modules.find(({ ref }) => ref === names.module))),
  );
  const own = progress.activities.filter(({ activity }) => module.activities.includes(activity));
  const open = own.filter(({ locks }) => locks.length === 0);
  const [t, contents] = await Promise.all([
    getTranslations('activities.print'),
    Promise.all(open.map((current) => contentOf(ctx, { current }))),
  ]);
  const { title, language } = outline.details;
  return (
    <Frame here={here} params={names} withExit isStaff={isStaff}>
      <div className="mx-auto max-w-reading px-4 py-8">
        <div className="no-print mb-8 flex flex-col gap-3">
          <div className="flex flex-wrap items-center gap-3">
            <PrintButton label={t('button')} />
            <ButtonLink
              variant="secondary"
              icon="download"
              href={bookAddress(course.slug, moduleBook(module.ref), locale)}
            >
              {t('download')}
            </ButtonLink>
            <ButtonLink
              variant="quiet"
              icon="arrow-left"
              href={href(locale, '/aprender/[course]', { course: course.slug })}
            >
              {t('back')}
            </ButtonLink>
          </div>
          <p className="text-sm text-ink-soft">{t('hint')}</p>
        </div>
        <p lang={language} className="font-semibold">
          {title}
        </p>
        <h1 lang={language} className="text-3xl">
          {module.title}
        </h1>
        {module.summary && (
          <p lang={language} className="mt-3 text-lg text-ink-soft">
            {module.summary}
          </p>
        )}
        {module.outcomes.length > 0 && (
          <section className="mt-6">
            <h2 className="mb-2 text-lg">{t('outcomes')}</h2>
            <ul lang={language} className="list-disc ps-6">
              {module.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </section>
        )}
        {open.map(({ activity }, index) => (
          <PrintedActivity
            key={activity.id}
            activity={activity}
            compiled={contents[index]!}
            course={course.slug}
            locale={locale}
            language={language}
          />
        ))}
        <footer className="mt-12 border-t border-line pt-6 text-sm">
          {own.length > open.length && <p>{t('locked', { count: own.length - open.length })}</p>}
          <p>
            {t('address')} {`${ctx.site}${href(locale, '/cursos/[course]', { course: course.slug })}`}
          </p>
        </footer>
      </div>
    </Frame>
  );
}
