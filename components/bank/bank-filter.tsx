import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Checkbox, Field, Input, Select } from '@/components/ui/field';
import type { BankFilter as Filter } from '@/lib/bank/input';
import type { Bank } from '@/lib/bank/list-bank';

type Props = { bank: Pick<Bank, 'filter' | 'tags' | 'kinds'>; address: string; hasSubcategories: boolean };

/** Finds questions by what they say and what they are; a plain form that asks for the page anew. */
export function BankFilter({ bank: { filter, tags, kinds }, address, hasSubcategories }: Props) {
  const t = useTranslations('admin.bank');
  const tKinds = useTranslations('questions.kinds');
  const { categoria, pagina: _, ...rest } = filter;
  const isFiltered = Object.values(rest).some(Boolean);
  const menu = (name: keyof Filter, label: string, options: [value: string, label: string][]) => (
    <Field id={`b-${name}`} label={label} className="min-w-0 grow basis-40">
      {(control) => (
        <Select name={name} defaultValue={String(filter[name] ?? '')} {...control}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  const more = [filter.tipo, filter.etiqueta, filter.uso, filter.estado, filter.orden, filter.alcance];
  return (
    <search className="mb-5">
      <form action={address}>
        {categoria && <input type="hidden" name="categoria" value={categoria} />}
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <Field id="b-buscar" label={t('find')} className="min-w-0 grow basis-64 sm:max-w-lg">
            {(control) => (
              <Input type="search" name="buscar" defaultValue={filter.buscar} maxLength={100} {...control} />
            )}
          </Field>
          <div className="flex gap-2">
            <Button icon="search">{t('show')}</Button>
            {isFiltered && (
              <ButtonLink
                variant="quiet"
                href={categoria ? `${address}?${new URLSearchParams({ categoria })}` : address}
              >
                {t('clear')}
              </ButtonLink>
            )}
          </div>
        </div>
        <div className="mt-2">
          <Disclosure summary={t('filters')} open={more.some(Boolean)}>
            <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
              {menu('tipo', t('kind'), [
                ['', t('anyKind')],
                ...kinds.map((kind): [string, string] => [kind, tKinds(kind)]),
              ])}
              {menu('etiqueta', t('tag'), [
                ['', t('anyTag')],
                ...tags.map(({ tag, count }): [string, string] => [tag, `${tag} (${count})`]),
              ])}
              {menu('uso', t('use'), [
                ['', t('anyUse')],
                ['si', t('used')],
                ['no', t('unused')],
              ])}
              {menu('estado', t('state'), [
                ['', t('live')],
                ['archivadas', t('archivedOnly')],
                ['todas', t('anyState')],
              ])}
              {menu('orden', t('order'), [
                ['', t('orders.place')],
                ['cambio', t('orders.changed')],
              ])}
              {hasSubcategories && (
                <Checkbox
                  id="b-alcance"
                  name="alcance"
                  value="solo"
                  defaultChecked={filter.alcance === 'solo'}
                  label={t('withoutSub')}
                />
              )}
            </div>
          </Disclosure>
        </div>
      </form>
    </search>
  );
}
