import { useTranslations } from 'next-intl';
import { NumberList } from '@/components/admin/number-list';
import { Pager } from '@/components/admin/pager';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type RowFilter, rowFilters } from '@/lib/packages/exchange-input';
import type { ImportReport as Report } from '@/lib/packages/load-import-report';
import type { StaffCourse } from '@/lib/reports/find-staff-course';
import type { ImportPlaces } from '@/lib/reports/load-import-desk';
import { ImportRows } from './import-rows';

type Props = {
  report: Report;
  course: StaffCourse;
  categories: ImportPlaces;
  action: FormAction;
  addressOf: (query: Record<string, string | number>) => string;
};

/** What the file that waits would do to the bank, question by question, and the yes to it. */
export function ImportReport({ report, course, categories, action, addressOf }: Props) {
  const t = useTranslations('admin.exchange');
  const { name, counts, filter, page, pages, rows } = report;
  const query = (ver: RowFilter): Record<string, string> => (ver === 'todas' ? {} : { ver });
  const number = (label: string, value: number, ver?: RowFilter) => ({
    label,
    value,
    href: ver && value > 0 ? addressOf(query(ver)) : undefined,
  });
  return (
    <section aria-labelledby="informe" className="flex flex-col gap-4">
      <h2 id="informe" className="break-words text-lg">
        {t('report', { name })}
      </h2>
      <p role="status">{t('found', { total: counts.total })}</p>
      <NumberList
        numbers={[
          number(t('imported'), counts.imported),
          number(t('changed'), counts.cambios, 'cambios'),
          number(t('refused'), counts.rechazadas, 'rechazadas'),
          number(t('new'), counts.nuevas, 'nuevas'),
          number(t('updated'), counts.actualizadas, 'actualizadas'),
        ]}
      />
      <Confirm report={report} course={course} categories={categories} action={action} />
      <nav aria-label={t('show')} className="no-print">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {rowFilters.map((ver) => (
            <li key={ver}>
              <a
                href={addressOf(query(ver))}
                aria-current={ver === filter ? 'page' : undefined}
                className="inline-flex min-h-8 items-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
              >
                {t(`filters.${ver}`)} ({counts[ver]})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length > 0 ? (
        <ImportRows rows={rows} language={course.language} />
      ) : (
        <EmptyState title={t('noneShown')} />
      )}
      <Pager page={page} pages={pages} addressOf={(pagina) => addressOf({ ...query(filter), pagina })} />
    </section>
  );
}

function Confirm({ report, course, categories, action }: Omit<Props, 'addressOf'>) {
  const t = useTranslations('admin.exchange');
  const { id, counts, hasLoose } = report;
  const count = counts.nuevas + counts.actualizadas;
  if (count === 0) return <Notice live={false} title={t('nothing')} />;
  return (
    <ActionForm
      action={action}
      hidden={{ uploadId: id, course: course.slug }}
      className="flex max-w-4xl flex-wrap items-end gap-x-4 gap-y-3"
    >
      {hasLoose && (
        <Field id="i-category" label={t('looseCategory')} className="min-w-0 grow basis-72">
          {(control) => (
            <Select name="categoryId" defaultValue="" {...control}>
              <option value="">{t('ownCategory')}</option>
              {categories.map(({ id, title, depth }) => (
                <option key={id} value={id} lang={course.language}>
                  {`${'\u00a0\u00a0'.repeat(depth)}${title}`}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <SubmitButton icon="check">{t('confirm', { count })}</SubmitButton>
    </ActionForm>
  );
}
