import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/form-field';
import { countries } from '@/lib/accounts/input';

/** The countries under the names that the reader's language has for them, in its order; «otro» comes last. */
export function CountryField({ defaultValue }: { defaultValue?: string }) {
  const t = useTranslations('accounts.fields');
  const locale = useLocale();
  const nameOf = new Intl.DisplayNames(locale, { type: 'region' });
  const known = countries
    .filter((code) => code !== 'ZZ')
    .map((code) => ({ value: code, label: nameOf.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  const options = [
    { value: '', label: t('countryNone') },
    ...known,
    { value: 'ZZ', label: t('countryOther') },
  ];
  return (
    <SelectField
      name="country"
      label={t('country')}
      optional={t('optional')}
      options={options}
      defaultValue={defaultValue}
    />
  );
}
