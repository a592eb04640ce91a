import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CourseHeading } from '@/components/admin/course-heading';
import { Pager } from '@/components/admin/pager';
import { BankChanges } from '@/components/bank/bank-changes';
import { BankFilter } from '@/components/bank/bank-filter';
import { BankNotice } from '@/components/bank/bank-notice';
import { BankTable } from '@/components/bank/bank-table';
import { CategoryForms } from '@/components/bank/category-forms';
import { CategoryTree } from '@/components/bank/category-tree';
import { AdminShell } from '@/components/layout/admin-shell';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { queryOf } from '@/lib/bank/input';
import { href } from '@/lib/i18n/href';
import { loadBankDesk } from '@/lib/reports/load-bank-desk';
import {
  changeCategoryAction,
  changeQuestionsAction,
  createCategoryAction,
  removeCategoryAction,
} from './actions';

type Props = {
  params: Promise<{ course: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const here = '/admin/cursos/[course]/preguntas';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { course }] = await Promise.all([getTranslations('admin.bank'), params]);
  return { title: `${t('title')} · ${course}` };
}

export default async function BankPage({ params, searchParams }: Props) {
  const place = await params;
  const { ctx, locale } = await demandVisitor(here, place);
  const search = await searchParams;
  const { course, bank } = await orNotFound(loadBankDesk(ctx, { ...search, ...place }));
  const t = await getTranslations('admin.bank');
  const { filter, categories, questions, total, pages } = bank;
  const current = categories.find(({ ref }) => ref === filter.categoria);
  const { length: filters } = Object.keys(queryOf(filter));
  const addressOf = (page: number) => href(locale, here, place, queryOf(filter, page));
  const fresh: Record<string, string> = current ? { categoria: current.ref } : {};
  return (
    <Frame here={here} params={place} isStaff isBare>
      <AdminShell
        labels={{ outline: t('categories') }}
        outline={
          <CategoryTree
            categories={categories}
            filter={filter}
            course={course.slug}
            locale={locale}
            language={course.language}
          />
        }
      >
        <CourseHeading course={course} locale={locale} current={here} title={t('title')}>
          <p className="flex flex-wrap gap-2">
            <ButtonLink
              icon="download"
              size="sm"
              variant="secondary"
              href={href(locale, '/admin/cursos/[course]/preguntas/importar', place)}
            >
              {t('exchange')}
            </ButtonLink>
            <ButtonLink
              icon="plus"
              size="sm"
              href={href(locale, '/admin/cursos/[course]/preguntas/nueva', place, fresh)}
            >
              {t('new')}
            </ButtonLink>
          </p>
        </CourseHeading>
        <BankNotice search={search} />
        {current && (
          <h2 lang={course.language} className="mb-3 text-lg">
            {current.path.join(' › ')}
          </h2>
        )}
        <CategoryForms
          key={current?.id ?? 'all'}
          categories={categories}
          current={current}
          courseId={course.id}
          course={course.slug}
          actions={{
            create: createCategoryAction,
            change: changeCategoryAction,
            remove: removeCategoryAction,
          }}
        />
        <BankFilter
          bank={bank}
          address={href(locale, here, place)}
          hasSubcategories={current !== undefined && current.under.length > 1}
        />
        <p role="status" className="mb-3 text-ink-soft">
          {t('count', { count: total })}
        </p>
        {questions.length === 0 ? (
          <EmptyState title={t(filters > 0 ? 'noneFound' : 'none')} />
        ) : (
          <ActionForm
            action={changeQuestionsAction}
            hidden={{
              courseId: course.id,
              course: course.slug,
              back: new URLSearchParams(queryOf(filter, filter.pagina)).toString(),
            }}
          >
            <BankTable questions={questions} course={course} locale={locale} />
            <BankChanges bank={bank} language={course.language} />
          </ActionForm>
        )}
        <Pager page={filter.pagina} pages={pages} addressOf={addressOf} />
      </AdminShell>
    </Frame>
  );
}
