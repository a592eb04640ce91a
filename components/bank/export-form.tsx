import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import type { ExchangeFormat } from '@/lib/packages/exchange-input';
import type { ImportPlaces } from '@/lib/reports/load-import-desk';

type Props = { address: string; categories: ImportPlaces; language: string };

/** Downloads the bank, or one branch of it; the button pressed says in which format. */
export function ExportForm({ address, categories, language }: Props) {
  const t = useTranslations('admin.exchange');
  const format = (value: ExchangeFormat, label: string) => (
    <Button name="format" value={value} variant="secondary" icon="download">
      {label}
    </Button>
  );
  return (
    <section aria-labelledby="exportar" className="flex max-w-4xl flex-col gap-3 border-t border-line pt-6">
      <h2 id="exportar" className="text-lg">
        {t('export')}
      </h2>
      <p>{t('exportText')}</p>
      <p className="text-ink-soft">{t('exportNote')}</p>
      <form action={address} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Field id="e-category" label={t('exportWhat')} className="min-w-0 grow basis-72">
          {(control) => (
            <Select name="category" defaultValue="" {...control}>
              <option value="">{t('exportAll')}</option>
              {categories.map(({ ref, title, depth }) => (
                <option key={ref} value={ref} lang={language}>
                  {`${'\u00a0\u00a0'.repeat(depth)}${title}`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex flex-wrap gap-2">
          {format('moodle-xml', t('exportXml'))}
          {format('gift', t('exportGift'))}
        </div>
      </form>
    </section>
  );
}
