import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/form-field';

/** Given names, and surnames that may be none, one or two. */
export function PersonFields({ givenNames, surnames }: { givenNames?: string; surnames?: string }) {
  const t = useTranslations('accounts.fields');
  return (
    <>
      <TextField
        name="givenNames"
        label={t('givenNames')}
        defaultValue={givenNames}
        autoComplete="given-name"
        maxLength={80}
        required
      />
      <TextField
        name="surnames"
        label={t('surnames')}
        optional={t('optional')}
        hint={t('surnamesHint')}
        defaultValue={surnames}
        autoComplete="family-name"
        maxLength={80}
      />
    </>
  );
}
