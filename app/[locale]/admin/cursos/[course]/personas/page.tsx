import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { LearnerFilter } from '@/components/admin/learner-filter';
import { LearnerTable } from '@/components/admin/learner-table';
import { Pager } from '@/components/admin/pager';
import { EmptyState } from '@/components/ui/empty-state';
import { href } from '@/lib/i18n/href';
import { idleDays } from '@/lib/reports/input';
import { listLearners } from '@/lib/reports/list-learners';

type Props = {
  params: Promise<{ course: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const here = '/admin/cursos/[course]/personas';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { course }] = await Promise.all([getTranslations('admin.people'), params]);
  return { title: `${t('title')} · ${course}` };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const page = await orNotFound(listLearners(ctx, { ...(await searchParams), ...place }));
  const t = await getTranslations('admin.people');
  const { q, isIdleOnly } = page;
  const isFiltered = q !== '' || isIdleOnly;
  const filter = { ...(q && { q }), ...(isIdleOnly && { idle: 1 }) };
  return (
    <Frame here={here} params={place} isStaff>
      <div className="mx-auto max-w-wide px-4 py-6 text-sm sm:px-6">
        <CourseHeading course={page.course} locale={locale} current={here} title={t('title')} />
        <LearnerFilter
          address={href(locale, here, place)}
          q={q}
          isIdleOnly={isIdleOnly}
          idleDays={idleDays}
        />
        <p role="status" className="mb-3 text-ink-soft">
          {t('count', { count: page.total })}
        </p>
        {page.learners.length > 0 ? (
          <LearnerTable page={page} locale={locale} />
        ) : (
          <EmptyState title={t(isFiltered ? 'noneFound' : 'none')} />
        )}
        <Pager
          page={page.page}
          pages={page.pages}
          addressOf={(number) => href(locale, here, place, { ...filter, page: number })}
        />
      </div>
    </Frame>
  );
}
