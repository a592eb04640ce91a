import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Checkbox, Field, Input } from '@/components/ui/field';

type Props = { address: string; q: string; isIdleOnly: boolean; idleDays: number };

/** Searches by name or e-mail address; a plain form that asks for the page anew. */
export function LearnerFilter({ address, q, isIdleOnly, idleDays }: Props) {
  const t = useTranslations('admin.people');
  return (
    <search className="mb-4">
      <form action={address} className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Field id="q" label={t('search')} className="min-w-0 grow sm:max-w-80">
          {(control) => <Input type="search" name="q" defaultValue={q} maxLength={100} {...control} />}
        </Field>
        <Checkbox
          id="idle"
          name="idle"
          value="1"
          defaultChecked={isIdleOnly}
          label={t('idleOnly', { days: idleDays })}
        />
        <div className="flex gap-2">
          <Button icon="search">{t('show')}</Button>
          {(q || isIdleOnly) && (
            <ButtonLink variant="quiet" href={address}>
              {t('clear')}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
