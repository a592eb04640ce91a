import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type BankFilter, queryOf } from '@/lib/bank/input';
import type { BankCategory } from '@/lib/bank/list-bank';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = {
  categories: BankCategory[];
  filter: BankFilter;
  course: string;
  locale: Locale;
  language: string;
};

const indents = ['ps-0', 'ps-4', 'ps-8', 'ps-12', 'ps-16'];

/** The categories in their tree, each with its questions and those under it; choosing one keeps the other filters. */
export function CategoryTree({ categories, filter, course, locale, language }: Props) {
  const t = useTranslations('admin.bank');
  const here = '/admin/cursos/[course]/preguntas';
  const addressOf = (categoria: string | undefined) =>
    href(locale, here, { course }, queryOf({ ...filter, categoria }));
  const total = (ids: string[]) =>
    categories.reduce((sum, { id, live }) => (ids.includes(id) ? sum + live : sum), 0);
  const all = categories.map(({ id }) => id);
  return (
    <ul className="flex flex-col gap-0.5">
      <Branch address={addressOf(undefined)} isCurrent={!filter.categoria} count={total(all)} depth={0}>
        {t('wholeBank')}
      </Branch>
      {categories.map(({ id, ref, title, depth, under }) => (
        <Branch
          key={id}
          address={addressOf(ref)}
          isCurrent={ref === filter.categoria}
          count={total(under)}
          depth={depth + 1}
        >
          <span lang={language}>{title}</span>
        </Branch>
      ))}
    </ul>
  );
}

type BranchProps = {
  address: string;
  isCurrent: boolean;
  count: number;
  depth: number;
  children: React.ReactNode;
};

function Branch({ address, isCurrent, count, depth, children }: BranchProps) {
  const t = useTranslations('admin.bank');
  return (
    <li className={indents[Math.min(depth, indents.length - 1)]}>
      <a
        href={address}
        aria-current={isCurrent ? 'page' : undefined}
        className="flex min-h-9 items-center gap-2 rounded-md px-2.5 py-1.5 text-ink no-underline hover:bg-surface aria-[current=page]:bg-sea-tint aria-[current=page]:font-semibold"
      >
        <Icon name="folder" className="size-4.5 shrink-0 text-sea" />
        <span className="min-w-0 flex-1">{children}</span>
        <span className="tabular-nums text-ink-soft">
          <span className="sr-only">{t('countLabel')} </span>
          {count}
        </span>
      </a>
    </li>
  );
}
